import type { Frame, Page } from '@playwright/test';
import { readTexts } from '@/tests/house/texts.ts';

/** One pattern for each English text that German says in other words. */
function patterns(): string[] {
  const german = readTexts('de');
  return [...readTexts('en')].flatMap(([key, forms]) => {
    const same = new Set(german.get(key));
    return forms
      .filter((form) => !same.has(form) && /\p{L}{3}/u.test(form.replace(/\{\w+\}/g, '')))
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

/** Buttons, links and headings whose words do not fit, and the page itself where it must be scrolled sideways. */
export async function cutOff(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const tight = [...document.querySelectorAll<HTMLElement>('button,a,summary,h1,h2,h3,label,legend,select')].filter(
      (element) =>
        element.checkVisibility() &&
        !element.querySelector('q') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0,
    );
    const root = document.documentElement;
    return [
      ...tight.filter((element) => getComputedStyle(element).display !== 'inline').map((element) => element.innerText),
      ...(root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} > ${root.clientWidth} px`] : []),
    ];
  });
}
