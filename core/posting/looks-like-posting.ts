import { kindOfHeading } from './section-words.ts';
import { splitSections } from './sections.ts';

/** What else than its words speaks for or against a page's main text being a posting. */
export interface Evidence {
  /** The page calls itself an article, or the text stands beside a form: more proof is asked for. */
  doubt: boolean;
  /** The part calls itself a job description. */
  named: boolean;
  /** The address names a single job. */
  address: boolean;
}

const MIN_CHARS = 250;

const HIRING =
  /\bapply\b|we(?:.re| are) (?:looking|hiring|seeking)|bewirb|bewerb(?:en|ung)|wir suchen|postul|recrut|recherch(?:e|ons) |candidat(?:e|ure|arsi|ura)\b|buscamos|solicitar|inscr[ií]b|soll?icit|zoeken|cerchiamo|procuramos|hledáme|hľadáme|szukamy|aplikuj|ansök|ansøg|søknad|hakemus|откликнуться|ищем|шукаємо|応募|应聘|지원/i;
const TERMS =
  /full.?time|part.?time|permanent|fixed.term|vollzeit|teilzeit|unbefristet|festanstellung|temps plein|\bCDI\b|\bCDD\b|jornada|contrato|voltijd|tempo pieno|tempo indeterminato|\bCLT\b|remote|hybrid|homeoffice|home office|télétravail|plný úvazek|hlavní pracovní poměr|umowa o pracę|\bB2B\b|heltid|fuldtid|kokoaik|полная занятость|удал[её]нн|віддален|正社員|全职|정규직|\([mwfhd]\/[mwfhd](?:\/[dx*])?\)/i;
const YEARS =
  /\d\+? ?(?:\+ )?(?:years?|jahre|ans|años|jaar|anni|anos|let|rok[uyi]?|roky|lat|lata|года?|лет|рок[иів]+|års?|vuotta|年)(?![\p{L}])/iu;

/** Headings of duties and requirements in languages that the section words do not know. */
const FOREIGN =
  /náplň práce|požad(?:avky|ujeme)|požiadavky|očekáv(?:áme|ání)|co (?:tě|vás|tebe) (?:u nás )?čeká|koho hledáme|wymagania|obowiązk|oczekujemy|kogo szukamy|twoje zadania|обязанности|требования|задачи|чем предстоит|мы ожидаем|обов.язк|вимоги|задачі|очікуємо|arbetsuppgifter|kvalifikationer|vi söker|om rollen|arbejdsopgaver|dine opgaver|hvem er du|arbeidsoppgaver|kvalifikasjoner|tehtävä|edellyt(?:ämme|ykset)|odotamme|vaatimukset|feladat(?:ok|aid)|elvárás|responsabilit[ăa][țt]i|cerin[țt]e|aranan nitelik|iş tanımı|sorumluluk|αρμοδιότητες|προσόντα|仕事内容|業務内容|応募資格|必須|岗位职责|职位描述|任职(?:要求|资格)|工作(?:内容|內容)|담당업무|주요업무|자격요건|우대사항/iu;

function foreignHeadings(text: string): number {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    const word = line.length < 80 ? FOREIGN.exec(line)?.[0].toLowerCase() : undefined;
    if (word) found.add(word);
  }
  return Math.min(found.size, 2);
}

/**
 * Whether a text reads like a posting: headings of duties or requirements, or at least paragraphs of both where the page itself speaks of
 * a job, and some of the usual words besides. Silence is better than a news article about jobs.
 */
export function looksLikePosting(text: string, { doubt, named, address }: Evidence): boolean {
  if (text.length < MIN_CHARS) return false;
  const sections = splitSections(text.slice(0, 30_000));
  const headed = new Set(
    sections
      .filter(({ heading, kind, start, end }) => heading !== null && end - start > heading.length + 60 && kindOfHeading(heading) === kind)
      .map((section) => section.kind),
  );
  const spoken = new Set(sections.map((section) => section.kind));
  const work = Math.max(Number(headed.has('duties')) + Number(headed.has('requirements')), foreignHeadings(text));
  const prose = (named || address) && spoken.has('duties') && spoken.has('requirements');
  const score =
    2 * work +
    Number(prose) +
    2 * Number(named) +
    Number(address) +
    Number(headed.has('benefits')) +
    Number(headed.has('nice-to-have')) +
    Number(HIRING.test(text)) +
    Number(TERMS.test(text)) +
    Number(YEARS.test(text));
  return (work > 0 || prose) && score >= (doubt ? 6 : 4);
}
