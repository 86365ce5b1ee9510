/** What the person has selected inside this element; empty when the selection is elsewhere. */
export function selectionIn(element: Element | null): string {
  const selection = document.getSelection();
  if (!element || !selection || selection.isCollapsed) return '';
  const { anchorNode, focusNode } = selection;
  return element.contains(anchorNode) && element.contains(focusNode) ? selection.toString() : '';
}
