import type { Dom } from './dom.ts';
import { agrees, headings } from './page-text.ts';
import { oneLine, plainText } from './plain-text.ts';

/** A heading of the site, not of the posting. */
const OF_SITE =
  /^\W*(?:(?:our |current |open |all )?(?:careers?|jobs?|vacanc(?:y|ies)|positions?|opportunities|openings?)(?: (?:at|with|in) .*)?|karriere(?: bei .*)?|stellen(?:angebote?|anzeigen?|markt)?|offres? d.emplois?|carri[eè]res?|empleos?|vagas|vacatures?|kari[eé]ra|job (?:details?|description|application|opening)|apply(?: now)?|application(?: form)?|(?:jetzt |online )?bewerb(?:en|ung|ungsformular)|postuler|candidature|join (?:us|our team).*|work (?:with us|at .*)|welcome.*|cookies?\b.*|menu|search|detail (?:pozice|stanowiska))\W*$/i;
const PREFIX =
  /^(?:(?:job )?application (?:for|to)|apply (?:for|to)|you(?:.re| are) applying (?:for|to)|bewerbung (?:als|für|auf)|bewirb dich als|candidature (?:pour|:)|postuler (?:à|pour)|solicitud para|detalhe da vaga -|candidatura(?: a| para)?:?) (?:the (?:position|role) (?:of|as) |die stelle (?:als )?|:? ?)?/i;
const SUFFIX = /\s*[-–|(]?\s*\b(?:job (?:post|details?|description|opening)|stellen(?:anzeige|beschreibung))\)?$/i;

/** Words that the site puts around a role are taken off: "Apply for", "- job post". */
export function cleanHeading(text: string): string {
  return oneLine(oneLine(text).replace(PREFIX, '').replace(SUFFIX, '')) || text;
}

/** The parts of a page's title, longest first: the role is one of them, or none. */
function partsOf(title: string): string[] {
  return title
    .split(/ [-|–—·»@] |: |\|| (?:at|bei|chez) /)
    .map((part) => part.trim())
    .filter((part) => part.length > 3)
    .toSorted((a, b) => b.length - a.length);
}

/**
 * The heading that names the posting, as far as the titles that the page gives to others confirm one; else its first heading; else a part
 * of such a title that stands in the page as a line of its own. Null when there is none.
 */
export function pageHeading(dom: Dom, titles: readonly string[]): string | null {
  const given = titles.filter((title) => title !== '');
  const tops = dom
    .all('h1')
    .filter((heading) => !dom.closest(heading, 'dialog,[role=dialog],footer,noscript'))
    .slice(0, 10)
    .map((heading) => oneLine(plainText(dom, heading)))
    .filter((text) => text.length > 1);
  const own = tops.filter((text) => !OF_SITE.test(text));
  // The site's name can be confirmed as well: the longest says most.
  const confirmed = (texts: readonly string[]) =>
    texts.filter((text) => given.some((title) => agrees(text, title))).toSorted((a, b) => b.length - a.length)[0];
  const lower = headings(dom).filter((text) => !OF_SITE.test(text));
  const found =
    confirmed(own) ?? confirmed(lower) ?? own[0] ?? lineOf(dom, given) ?? (tops.length > 0 || given.length === 0 ? lower[0] : undefined);
  return found ? cleanHeading(found) : null;
}

function lineOf(dom: Dom, titles: readonly string[]): string | undefined {
  const lines = new Set(
    dom
      .all('[class*=title i],[class*=headline i],[class*=heading i],[id*=title i],h4,h5,strong,b')
      .slice(0, 200)
      .map((element) => oneLine(dom.text(element))),
  );
  return titles.flatMap(partsOf).find((part) => lines.has(part) && !OF_SITE.test(part));
}
