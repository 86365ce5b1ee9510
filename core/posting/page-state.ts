import type { Dom } from './dom.ts';

const WALL_TITLE =
  /^(?:just a moment|attention required|access denied|security check|are you (?:a robot|human)|verify|human verification|robot check|pardon our|sign ?(?:up|in)\b|log ?in\b|login|join linkedin|authwall|anmelden|einloggen|inscription|s.identifier|connexion|iniciar sesi|accedi|entrar|aanmelden|captcha|403|404|page not found)/i;

/** A login, a challenge or an error page. */
export function isWall(dom: Dom, pageTitle: string): boolean {
  return WALL_TITLE.test(pageTitle) || dom.one('#challenge-form,#challenge-error-text,#px-captcha,#cf-error-details') !== null;
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
