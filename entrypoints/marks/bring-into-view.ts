/** Space that must stay above and below; sticky headers are about as high. Pixels. */
const MARGIN = 72;

interface Span {
  top: number;
  bottom: number;
}

/**
 * How far a view has to scroll so that a span stands in its middle: 0 where it is in sight already, and never past the ends. All in pixels;
 * the span is in the coordinates of the view's own edges.
 */
export function scrollBy(span: Span, view: Span, scrolled: number, farthest: number): number {
  const margin = Math.min(MARGIN, (view.bottom - view.top) / 4);
  if (span.top >= view.top + margin && span.bottom <= view.bottom - margin) return 0;
  const wanted = (span.top + span.bottom) / 2 - (view.top + view.bottom) / 2;
  return Math.min(farthest - scrolled, Math.max(-scrolled, wanted));
}

/** Scrolls the boxes around a range, inner ones first, and then the page. Boxes that only clip are left as they are. */
export function bringIntoView(range: Range): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const rect = range.getBoundingClientRect();
  // Smooth scrolling has not happened yet when the outer box is asked: count it.
  let moved = 0;
  const span = () => ({ top: rect.top - moved, bottom: rect.bottom - moved });
  for (let at = range.startContainer.parentElement; at; at = at.parentElement) {
    if (at === document.documentElement || at === document.body) break;
    if (at.scrollHeight <= at.clientHeight || !/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
    const box = at.getBoundingClientRect();
    const by = scrollBy(span(), { top: box.top, bottom: box.bottom }, at.scrollTop, at.scrollHeight - at.clientHeight);
    if (by !== 0) at.scrollTo({ top: at.scrollTop + by, behavior });
    moved += by;
  }
  const by = scrollBy(span(), { top: 0, bottom: innerHeight }, scrollY, document.documentElement.scrollHeight - innerHeight);
  if (by !== 0) scrollTo({ top: scrollY + by, behavior });
}
