import type { Dom } from './dom.ts';
import type { StatedReader } from './first-look.ts';
import { readJsonLd, statedPostings } from './json-ld.ts';
import { hasApplicationForm } from './page-state.ts';
import type { Found } from './page.ts';
import { choose } from './choose.ts';

/** A description shorter than this says nothing. */
const MIN_STATED = 40;

/** Reads the JSON-LD of a page. Beside a form to apply with, a posting counts only when its words can be seen in the page as well. */
export const readStated: StatedReader = (page) => {
  const { dom } = page;
  const objects = readJsonLd(dom);
  const claimed = choose(page, statedPostings(dom, objects));
  return {
    objects,
    claimed,
    standsAlone: () => claimed !== null && claimed.description.length >= MIN_STATED && !(hasApplicationForm(dom) && !shows(dom, claimed)),
  };
};

/** Whether the words that the structured data states stand in the page outside of its scripts as well. */
function shows(dom: Dom, stated: Found): boolean {
  const squeeze = (text: string) => text.replace(/[\s•]+/g, '');
  const words = squeeze(stated.description).slice(20, 60);
  const count = (elements: readonly Element[]) =>
    elements.reduce((sum, element) => sum + squeeze(dom.text(element)).split(words).length - 1, 0);
  return count(dom.all('body')) > count(dom.all('body script'));
}
