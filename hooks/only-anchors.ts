/** Anchors by question, in the order in which they are to be asked. */
export type OnlyAnchors = ReadonlyMap<string, readonly string[]>;

/** Anchors as a value for the address, "MON-01/slices,MON-01/labels"; each once. */
export function writeOnly(anchors: readonly { questionId: string; anchorId: string }[]): string {
  return [...new Set(anchors.map(({ questionId, anchorId }) => `${questionId}/${anchorId}`))].join(',');
}

/** Reads it from the address after `#`; a question without an anchor stands for all of its anchors, as an empty list. Null where none is named. */
export function readOnly(hash: string): OnlyAnchors | null {
  const value = new URLSearchParams(hash.replace(/^#/, '')).get('only') ?? '';
  const only = new Map<string, string[]>();
  for (const item of value.split(',').filter(Boolean)) {
    const [questionId = '', anchorId] = item.split('/');
    only.set(questionId, [...(only.get(questionId) ?? []), ...(anchorId ? [anchorId] : [])]);
  }
  return only.size > 0 ? only : null;
}
