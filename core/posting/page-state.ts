import type { Dom } from './dom.ts';

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
const APPLY_NAME = ['bewerb', 'postul', 'candidat', 'applicant', 'apply', 'recruit', 'sollicit', 'kandidat']
  .map((word) => `form:is([id*=${word} i],[class*=${word} i],[action*=${word} i],[name*=${word} i])`)
  .join();

/** A form by which people apply that says so in another language, or by its address only. */
export function isApplicationStep(dom: Dom, url: URL | null): boolean {
  const path = url !== null && APPLY_PATH.test(url.pathname);
  const personal = (form: Element) => dom.all(`${PERSONAL},input[type=tel],textarea`, form).length > 1;
  return dom
    .all(path ? 'form' : APPLY_NAME)
    .slice(0, 20)
    .some((form) => !dom.closest(form, 'dialog,[role=dialog],.modal,footer,nav') && personal(form));
}

const JOB_PATH =
  /\/(?:\w*jobs?|careers?|vacanc\w+|positions?|stellen\w*|karriere|offres?\w*|emplois?|ofertas?|empleos?|vagas?|nabidka|rpd|prace|remote-jobs|viewjob|companies|rc)[-/?]/i;

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
