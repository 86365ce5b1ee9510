/** Longer texts are not searched: each step parses up to the whole. */
const MAX_SEARCHED = 8_000_000;

function parseFault(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

function positionIn(message: string): number | null {
  const found = /position (\d+)/.exec(message)?.[1];
  return found === undefined ? null : Number(found);
}

/** True when the beginning of that length is wrong already, false when it only ends too early. */
function isWrong(text: string, length: number): boolean {
  const message = parseFault(text.slice(0, length));
  if (message === null || /end of/.test(message)) return false;
  const position = positionIn(message);
  return position === null || position < length;
}

/** The place of the first character that no JSON has there: V8 does not tell it of every fault, so the shortest wrong beginning is searched for. */
function searchFault(text: string): number {
  let good = 0;
  let wrong = text.length;
  while (wrong - good > 1) {
    const middle = Math.floor((good + wrong) / 2);
    if (isWrong(text, middle)) wrong = middle;
    else good = middle;
  }
  return wrong - 1;
}

/** ", at line 7, character 12" for a text that is no JSON, both from 1; empty where the browser does not tell and the text is too long to search. */
export function jsonFault(text: string): string {
  const message = parseFault(text) ?? '';
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return `, at line ${named[1]}, character ${named[2]}`;
  if (text.length > MAX_SEARCHED) return '';
  const at = positionIn(message) ?? (/end of/.test(message) ? text.length : searchFault(text));
  const before = text.slice(0, at).split('\n');
  return `, at line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`;
}
