import type { Dom } from './dom.ts';
import type { NamedElement } from './element-names.ts';

const WALL_TITLE =
  /^\W*(?:just a moment|one moment|(?:nur )?einen? moment|un (?:momento|instant)|attention required|access (?:denied|to this page)|(?:you have been )?blocked|request (?:blocked|rejected)|security (?:check|challenge)|are you (?:a robot|human)|verify|verification|human verification|robot check|pardon our|error\b|help us protect|sign ?(?:up|in)\b|log ?in\b|login|join linkedin|authwall|anmelden|einloggen|inscription|s.identifier|connexion|iniciar sesi|accedi|entrar|aanmelden|přihl|zaloguj|captcha|40\d|50\d|(?:page )?not found|seite nicht gefunden|page (?:introuvable|non trouvée)|service unavailable|enable javascript)/i;

/** A login, a challenge or an error page. */
export function isWall(dom: Dom, pageTitle: string): boolean {
  return WALL_TITLE.test(pageTitle) || dom.one('#challenge-form,#challenge-error-text,#px-captcha,#cf-error-details') !== null;
}

/** A field for a password or a puzzle: on a page with hardly any other words it is a wall, whatever its title says. */
export function hasPuzzle(dom: Dom): boolean {
  return (
    dom.one(
      'input[type=password],[class*=px-captcha],iframe[src*=captcha i],.g-recaptcha,.h-captcha,#captcha,script[src*="challenge-platform"]',
    ) !== null
  );
}

const GONE =
  /no longer (?:available|open|active|accepting|exists|online|posted)|(?:has|have) (?:been (?:filled|closed|removed|deactivated)|expired)|(?:job|position|posting|vacancy|role) (?:is |was )?(?:closed|expired|not found|unavailable)|(?:couldn.t|could not|can.t|cannot) find (?:the|this|that|anything)|page (?:you.re|you are) looking for|nicht mehr (?:verfügbar|online|aktiv|aktuell|ausgeschrieben)|bereits besetzt|n.est plus (?:disponible|en ligne|active)|a (?:expiré|été pourvu)|ya no está disponible|não está mais disponível|niet meer (?:beschikbaar|online)|non è più disponibile|již není (?:aktuální|aktivní)|nieaktualn/i;

/** A short notice in place of a posting. */
export function isGone(text: string): boolean {
  return text.length < 2_500 && GONE.test(text);
}

const PERSONAL = 'input:is([type=email],[name*=mail i],[name*=name i],[id*=mail i],[autocomplete=email])';

/** A form by which people apply, with a file to attach or a name that says so. A form in a dialog is beside a posting, not a step. */
export function hasApplicationForm(dom: Dom): boolean {
  const open = (selector: string, within?: Element) =>
    dom.all(selector, within).find((element) => !dom.closest(element, 'dialog,[role=dialog],.modal'));
  const form = open(
    'form:is([id*=appl i],[class*=application i],[action*=appl i],[name*=appl i]),:is([class*=application-form i],[id*=application-form i])',
  );
  return Boolean((form && open(`[type=file],${PERSONAL}`, form)) ?? (open('input[type=file]') && open(PERSONAL)));
}

/** Paths of the step where people apply. */
const APPLY_PATH = /\/(?:apply|application(?:s|form)?|bewerb\w*|postul\w*|candidat\w*|sollicit\w*|solicit\w*|oneclick-ui)(?:[/.?-]|$)/i;
const APPLY_WORDS =
  /\bappl(?:y|ication|ying)\b|bewerb|bewirb|postul|candidat(?:ure|ura)|solicit(?:ud|ar)|sollicit|ansök|ansøg|søknad|aplikuj|odpovědět na/i;
const APPLY_NAMES = /bewerb|postul|candidat|appli|recruit|sollicit|kandidat/i;
const BESIDE = 'dialog,[role=dialog],.modal,footer,nav';

/**
 * A step of an application without a file to attach: fields for name and address, and a word of applying in the page's address, title,
 * headings, the form's own names or its button.
 */
export function isApplicationStep(dom: Dom, url: URL | null, pageTitle: string): boolean {
  const fields = dom.all(`${PERSONAL},input[type=tel],input[type=file]`).filter((field) => !dom.closest(field, BESIDE));
  if (fields.length < 2) return false;
  if ((url && APPLY_PATH.test(url.pathname)) || APPLY_WORDS.test(pageTitle)) return true;
  const texts = dom.all('h1,h2,h3,legend,button,[type=submit]').filter((element) => !dom.closest(element, BESIDE));
  return (
    texts.slice(0, 80).some((element) => {
      const text = dom.text(element).trim() || dom.attr(element, 'value');
      return text.length < 80 && APPLY_WORDS.test(text);
    }) || dom.all('form').some((form) => ['id', 'class', 'action', 'name'].some((name) => APPLY_NAMES.test(dom.attr(form, name))))
  );
}

const JOB_PATH =
  /(?:^|\/)(?:\w*jobs?|careers?|vacanc\w+|positions?|stellen\w*|karriere|offres?\w*|emplois?|ofertas?|empleos?|vagas?|nabidka|rpd|prace|remote-jobs|viewjob|companies|rc)[-/?.]/i;

/** How many different postings the page links to. */
export function countJobLinks(dom: Dom, within?: Element): number {
  const targets = new Set<string>();
  for (const link of dom.all('a[href]', within).slice(0, 3_000)) {
    const href = dom.attr(link, 'href').split('#')[0] ?? '';
    // A posting has a number, an id or a long slug; a category has a word.
    if (
      href.length < 500 &&
      JOB_PATH.test(href) &&
      (/\d{3}/.test(href) || (href.split('/').at(-1) ?? href).split('-').length > 3 || /\/\d+\/?$/.test(href))
    ) {
      targets.add(href.slice(0, 120));
    }
  }
  return targets.size;
}

/** Whether the address names one job: a path of jobs with a number, an id or a long slug behind it. */
export function namesJob(url: URL | null): boolean {
  if (!url) return false;
  const path = url.pathname.replace(/\/$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return (
    (JOB_PATH.test(`${path}/`) || /^(?:jobs?|careers?|karriere|stellen)\./.test(url.hostname)) &&
    (/\d{3}|[0-9a-f]{8}-/.test(path + url.search) || last.split('-').length > 2)
  );
}

const CARD =
  /(?:job|vacanc|position|stelle|opening|posting|offer|oferta|offre|listing|result)\w*[-_]{0,2}(?:card|item|row|tile|list|title|link|result|teaser)|^(?:job|vacancy)s?$/i;

/** The largest number of parts with the same names that call themselves cards or rows of jobs: lists whose links do not tell. */
export function countCards(names: readonly NamedElement[], dom: Dom): number {
  const groups = new Map<string, Set<string>>();
  for (const { element, names: all } of names) {
    const name = all.split(' ').find((word) => CARD.test(word));
    if (!name || dom.closest(element, 'nav,footer,aside,[class*=similar i],[class*=related i]')) continue;
    const text = dom.text(element).trim();
    if (text.length > 3 && text.length < 1_500) groups.set(name, (groups.get(name) ?? new Set()).add(text.slice(0, 80)));
  }
  return Math.max(0, ...Array.from(groups.values(), (texts) => texts.size));
}
