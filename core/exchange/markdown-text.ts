/** What would begin a link, an image, an embedding or a definition somewhere in the text. */
const LINKS = /\](?:\(|\[|:)|\[\[/;

/** Adds a backslash unless one is there already that escapes the character. */
function escape(text: string, chars: RegExp): string {
  return text.replace(chars, (found, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\${found.slice(slashes.length)}` : found));
}

/**
 * A person's own text for a Markdown file: lists, emphasis and code stay as written, but nothing in it becomes HTML, a link, an image or an
 * embedding, since it may have been pasted from a page and an image is fetched the moment somebody opens the file.
 */
export function ownMarkdown(text: string): string {
  const plain = escape(text.replace(/\r\n?/g, '\n'), /(?<!\\)(\\*)<(?=[a-z/!?])/gi);
  return LINKS.test(plain) ? escape(plain, /(?<!\\)(\\*)\[/g) : plain;
}

/** Foreign words (titles, quotations) as one line without any markup. */
export function foreignMarkdown(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]{}<>#|~=!&$^+-]|^\d+(?=[.)])/gu, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A YAML value: JSON is YAML, but for a few characters that YAML does not print. */
export function yamlValue(value: string | number | null | readonly string[]): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
