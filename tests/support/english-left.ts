import type { Frame, Page } from '@playwright/test';
import { readTexts } from '@/tests/house/texts.ts';

/** How many letters of a text are its own: "{notes} and {attempts}" would be found in any sentence. */
const fixed = (form: string): number => form.replace(/\{\w+\}|\P{L}/gu, '').length;

/** One pattern for each English text that German says in other words. */
function patterns(): string[] {
  // "Tag" is a German word too.
  const spoken = new Set([...readTexts('de').values()].flat());
  return [...readTexts('en').values()].flatMap((forms) => {
    return forms
      .filter((form) => !spoken.has(form) && fixed(form) >= (/\{|\$/.test(form) ? 8 : 3))
      .map((form) => form.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\{\w+\}|\$\d/g, '.+'));
  });
}

/** Everything that is read or heard on the page, but for what says that it is English, and that is a text of the English interface. */
export async function englishLeft(page: Page | Frame): Promise<string[]> {
  return page.evaluate((sources) => {
    const english = new RegExp(`^(?:${sources.join('|')})$`, 'u');
    const found: string[] = [];
    const see = (element: Element | null, text: string | null) => {
      const words = text?.trim().replace(/\s+/g, ' ') ?? '';
      if (words && element && !element.closest('[lang=en]:not(html)') && !element.closest('q,script,style') && english.test(words))
        found.push(words);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) see(walker.currentNode.parentElement, walker.currentNode.textContent);
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) see(element, element.getAttribute(name));
    see(document.body, document.title);
    return [...new Set(found)];
  }, patterns());
}

/** Buttons, links and headings whose words do not fit, where their title does not say them all, and the page itself where it must be scrolled sideways. */
export async function cutOff(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const tight = [...document.querySelectorAll<HTMLElement>('button,a,summary,h1,h2,h3,label,legend,select')].filter(
      (element) =>
        element.checkVisibility() &&
        !element.querySelector('q') &&
        !element.title &&
        getComputedStyle(element).clipPath === 'none' &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1,
    );
    const wide = [document.documentElement, ...document.querySelectorAll<HTMLElement>('body,main')].filter(
      (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1,
    );
    return [
      ...tight.filter((element) => getComputedStyle(element).display !== 'inline').map((element) => element.innerText),
      ...wide.map(({ localName, scrollWidth, clientWidth }) => `${localName}: ${scrollWidth} > ${clientWidth} px`),
    ];
  });
}
