import type { Evidence } from '@/core/detection/role.ts';
import type { Marks } from './marks.ts';

/** What an element does while it is pointed at or holds the focus: its words light up in the page. */
export function pointing(marks: Marks, evidence: Evidence | undefined) {
  if (!evidence) return {};
  const show = () => marks.show(evidence);
  return { onPointerEnter: show, onPointerLeave: marks.clear, onFocus: show, onBlur: marks.clear };
}
