import type { AnchorSpan } from '@/core/grading/grade-answer.ts';

/** A run of the answer and the anchors that were recognised in it. */
export interface MarkedRun {
  text: string;
  start: number;
  anchorIds: string[];
}

/** Cuts the answer at every border of a span; spans may overlap. The runs put together are the answer. */
export function markSpans(answer: string, spans: readonly AnchorSpan[]): MarkedRun[] {
  const inside = spans.map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(answer.length, span.end) }));
  const borders = [...new Set([0, answer.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? answer.length;
    const anchorIds = inside.filter((span) => span.start <= start && span.end >= end).map(({ anchorId }) => anchorId);
    return { text: answer.slice(start, end), start, anchorIds };
  });
}
