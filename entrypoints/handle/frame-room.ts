import type { Overlay } from './overlay.ts';
import { element } from './overlay.ts';

/** Less of a frame than this has no room for a handle: the popup and the icon tell. */
const MIN_WIDTH = 320;
const MIN_HEIGHT = 400;

/**
 * Waits until so much of this frame can be seen that a handle has room in it. Resolves to the place `at` (0 to 1 of what is seen) as a
 * fraction of the frame's own height: frames are often as high as their text, and the page around scrolls.
 */
export async function placeInFrame(at: number, overlay: Overlay): Promise<number> {
  while (innerWidth < MIN_WIDTH || innerHeight < MIN_HEIGHT) {
    // oxlint-disable-next-line no-await-in-loop -- frames grow with what is in them
    await new Promise((grown) => addEventListener('resize', grown, { once: true }));
  }
  // The page's own root can be lower than the frame.
  const all = element('div', { class: 'all' });
  overlay.attach();
  overlay.root.append(all);
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { intersectionRect: seen } of entries) {
          if (seen.width < MIN_WIDTH || seen.height < MIN_HEIGHT) continue;
          observer.disconnect();
          all.remove();
          resolve((seen.top + at * seen.height) / innerHeight);
        }
      },
      { threshold: Array.from({ length: 41 }, (_, step) => step / 40) },
    );
    observer.observe(all);
  });
}
