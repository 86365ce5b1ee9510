// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMutationFilter } from '@/entrypoints/job-page/mutation-filter.ts';
import { sites } from '../core/posting/page.ts';

const world = globalThis as unknown as Record<symbol, unknown>;
const LONG = 'A sentence of a posting that is surely longer than any clock, counter or badge.';
const at = (selector: string) => document.querySelector(selector) as HTMLElement;

/** What the browser would report of this change. */
function changes(change: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

beforeEach(() => {
  world[Symbol.for('site')] = sites.find(({ id }) => id === 'linkedin');
  document.body.innerHTML = `<b id="clock">0</b><ul id="list"></ul><div class="jobs-search__job-details--wrapper"><h1>Keeper</h1><div id="job-details">${LONG}</div></div>`;
});
afterEach(() => {
  delete world[Symbol.for('site')];
});

test('a place that ticks counts three times, then not until it is counted anew', () => {
  const filter = createMutationFilter();
  const tick = () => changes(() => (at('#clock').textContent = '1')).some((record) => filter.touches(record, false));
  expect([tick(), tick(), tick(), tick(), tick()]).toEqual([true, true, true, false, false]);
  filter.reset();
  expect(tick()).toBe(true);
});

test('a long text counts however often its place has changed', () => {
  const filter = createMutationFilter();
  for (let times = 0; times < 9; times += 1) {
    expect(changes(() => (at('#job-details').textContent = `${LONG} ${times}`)).some((record) => filter.touches(record, false))).toBe(true);
  }
});

test('once the posting is read only its own place counts, and every place when that is gone', () => {
  const filter = createMutationFilter();
  filter.look(true);
  const touched = (change: () => void) => changes(change).some((record) => filter.touches(record, true));
  expect(touched(() => at('#list').append(LONG))).toBe(false);
  expect(touched(() => at('#job-details').append(LONG))).toBe(true);
  expect(touched(() => at('.jobs-search__job-details--wrapper').remove())).toBe(true);
  expect(touched(() => at('#list').append(LONG))).toBe(true);
});

test('a form named like the document’s own methods changes nothing', () => {
  const list = at('#list');
  document.body.insertAdjacentHTML('beforeend', '<form name="querySelector"></form>');
  const filter = createMutationFilter();
  filter.look(true);
  expect(changes(() => list.append('x')).some((record) => filter.touches(record, true))).toBe(false);
});
