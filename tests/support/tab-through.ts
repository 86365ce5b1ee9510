import type { Page } from '@playwright/test';

interface Stop {
  /** What has the focus, for people. */
  name: string;
  /** Why it is not well focused, or null. */
  fault: string | null;
}

/** More stops than any page of ours has; a trap would go on for ever. */
const MOST = 150;

/** Presses Tab until the focus leaves the page. Each stop has a visible ring (on itself, on its label, or on what it spreads over its row), and is not hidden behind anything. */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST) {
    // oxlint-disable-next-line no-await-in-loop -- one stop after the other
    await page.keyboard.press(key);
    // oxlint-disable-next-line no-await-in-loop
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
      const name = `${element.tagName.toLowerCase()} ${(label ?? '').trim().slice(0, 50)}`;
      const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
      const around = element.closest('label');
      if (around) styles.push(getComputedStyle(around));
      const ringed = styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
      if (!ringed) return { name, fault: 'no ring' };
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 20), top + Math.min(height / 2, innerHeight / 2)];
      const above = document.elementFromPoint(x, y);
      const seen = above && (element.contains(above) || above.contains(element) || above.closest('label')?.control === element);
      return { name, fault: seen ? null : `hidden behind ${above?.outerHTML.slice(0, 80) ?? 'the edge of the window'}` };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(
    `The focus does not leave the page: ${stops
      .slice(-3)
      .map(({ name }) => name)
      .join(', ')}`,
  );
}
