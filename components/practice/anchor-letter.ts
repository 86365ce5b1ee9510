/** The letter under which an anchor is shown, and its key. */
export function anchorLetter(index: number): string {
  return 'ABCDE'[index] ?? '';
}
