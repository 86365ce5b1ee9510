/** Text that is markup already. */
export interface Markup {
  markup: string;
}

type Piece = string | number | Markup | readonly Piece[] | false | null | undefined;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function render(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(render).join('');
}

/** A template whose every value is escaped unless it came out of this function; false, null and undefined leave nothing. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + render(values[index - 1]) + part) };
}

/** For texts of our own, such as a style sheet. */
export const trusted = (markup: string): Markup => ({ markup });
