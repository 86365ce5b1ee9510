import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bankPage } from '@/core/content/bank-page.ts';
import { checkContent } from '@/core/content/check-content.ts';
import { measureCoverage } from '@/core/content/coverage.ts';
import { html } from '@/core/content/html.ts';
import { change, contentFiles, SAMPLE } from './sample.ts';

const TODAY = '2026-11-24';

function read(texts: Readonly<Record<string, string>>): Document {
  const content = checkContent(contentFiles(texts));
  return new JSDOM(bankPage(content, measureCoverage(content.topics, TODAY), TODAY)).window.document;
}

const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ');

describe('bankPage', () => {
  it('holds every card with everything that was written for it', () => {
    const page = read(SAMPLE);
    expect([...page.querySelectorAll('section article')].map(({ id }) => id)).toEqual(['SRV-01', 'SRV-02']);
    const card = page.querySelector('#SRV-01');
    for (const part of [
      'When would you answer from a table and when from an endpoint?',
      'screen',
      'Online when the answer must be fresh',
      'How old may an answer be?',
      'And if half of the inputs are known?',
      'A schedule is simpler where nothing changes by day.',
      'What changes between two clicks?',
      'BentoML',
      'data-scientist',
      'checked 2026-11-01',
      'precompute* | nightly',
      'A nightly job writes it to a store.',
      'Answer sentences: 16 of 16 judged as written',
    ])
      expect(textOf(card), part).toContain(part);
    expect(textOf(page.querySelector('#SRV-02'))).toContain('strong 3 of 3, middling 1 of 3, bluffing 0 of 3');
    expect(page.querySelectorAll('#SRV-02 mark').length).toBeGreaterThan(1);
    expect(textOf(page.querySelector('#data-scientist'))).toContain('Name the tools you used.');
  });

  it('marks what the grader gets wrong', () => {
    const page = read(change('content/answers/serving.yaml', '[Give it some more time.]', '[Not that one but a bigger machine.]'));
    const wrong = [...page.querySelectorAll('#SRV-02 .said .bad')].map((mark) => textOf(mark.parentElement));
    expect(wrong).toEqual(['found Not that one but a bigger machine.']);
    const missed = read(change('content/whole-answers/serving.yaml', 'ready, so that', 'done, so that'));
    expect(textOf(missed.querySelector('#SRV-02 .verdicts .bad'))).toBe('ready: not found, though said');
  });

  it('leads from its contents to every card, and every link within it somewhere', () => {
    const page = read(SAMPLE);
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets).toEqual(expect.arrayContaining(['SRV-01', 'SRV-02', 'serving', 'coverage']));
    expect(targets.filter((id) => page.getElementById(id) === null)).toEqual([]);
  });

  it('escapes everything that was written', () => {
    const attack = `<script>alert("1")</script><img src=x onerror='x'>`;
    const texts = change('content/questions/serving.yaml', 'title: A slow start', `title: '${attack.replaceAll("'", "''")}'`);
    const answers = (SAMPLE['content/answers/serving.yaml'] ?? '').replace('Readiness comes', 'Readiness </div><script>x</script> comes');
    const page = read({ ...texts, 'content/answers/serving.yaml': answers });
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
    expect(textOf(page.querySelector('#SRV-02 h3'))).toBe(attack);
    expect(page.documentElement.outerHTML).not.toContain('<script');
  });

  it('loads nothing and runs nothing', () => {
    const page = read(SAMPLE);
    expect(page.querySelectorAll('script, link, img, iframe, [style], [onclick]')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('tells the faults, on top and at the card', () => {
    const page = read(change('content/questions/serving.yaml', '[BentoML]', '[Nothing]'));
    expect(page.querySelectorAll('.faults li')).toHaveLength(2);
    expect(textOf(page.querySelector('#SRV-01 .faults'))).toContain('the tool "Nothing" is not in content/lexicon');
  });
});

describe('html', () => {
  it('escapes values, keeps markup, leaves out nothings', () => {
    expect(html`<p title="${'"'}">${'<b>'}${html`<i>${1}</i>`}${[html`<u>a</u>`, '&']}${false}${null}</p>`.markup).toBe(
      '<p title="&quot;">&lt;b&gt;<i>1</i><u>a</u>&amp;</p>',
    );
  });
});
