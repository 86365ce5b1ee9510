import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';
import { differingPlaces, literals, literalTexts, parseTexts, readTexts, sameTexts, tooEarly } from './texts.ts';
import { readSources } from './walls.ts';

const english = readTexts('en');
const german = readTexts('de');
const spoken = /^(?:components|hooks|entrypoints|store|messages|language)\//;
const files = [
  ...readSources().filter(({ path }) => spoken.test(path)),
  { path: 'wxt.config.ts', text: readFileSync(join(projectRoot, 'wxt.config.ts'), 'utf8') },
];

/** What is the same in both languages: the name, terms of the field, and words that German has too. */
const SAME = [
  'action.name',
  'common.name',
  'page.handle.title',
  'page.handle.titleWithKey',
  'topic.ciCd',
  'topic.deployment',
  'topic.serving',
  'topic.monitoring',
  'topic.drift',
  'topic.pipelines',
  'topic.llmops',
  'options.level.mid',
  'options.level.senior',
  'keys.escape',
  'review.quiz',
  'quiz.pause',
];

/** Text in the code that is no text of the interface, with the reason. */
const NOT_INTERFACE: readonly RegExp[] = [
  // A language is named in itself.
  /^components\/options\/LookOptions\.tsx: (?:English|Deutsch)$/,
  // Questions to ask back in the interview: content, in English as all questions.
  /^hooks\/make-brief\.ts: /,
  // For whoever mends the build; hooks/ask.ts says something else where a message of messages/client.ts gets through.
  /^hooks\/load-lexicon\.ts: The word list … is missing from this build\.$/,
  /^messages\/client\.ts: /,
  // Never shown: a job page always has a tab, the store words a blocked opening itself, and a page that hears of the deletion is loaded anew.
  /^entrypoints\/background\/postings\.ts: This page has no tab\.$/,
  /^store\/connection\.ts: Another page holds the old version of the database\.$/,
  /^store\/wipe\.ts: Another page holds the database\.$/,
  /^hooks\/ask\.ts: Everything was deleted\.$/,
  // A name, and names of keys for the machine.
  /: ArrowUp ArrowDown$/,
  /^wxt\.config\.ts: Dry Run$/,
];

const source = (text: string, path = 'components/x/X.tsx') => [{ path, text }];

describe('texts of the interface', () => {
  it('are there in English and in German, key by key', () => {
    expect(english.size).toBeGreaterThan(400);
    expect([...english.keys()].filter((key) => !german.has(key))).toEqual([]);
    expect([...german.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('are all there that the code asks for, and are all asked for', () => {
    const { keys, all } = literals(files);
    expect([...keys].filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !all.has(key))).toEqual([]);
    const named = literals(
      source("import { t } from '@/language/t.ts'; const A = { b: 'a.table' }; f(() => t(x ? 'a.one' : 'a.two'), ask('a.call'));"),
    );
    expect(named).toEqual({ keys: new Set(['a.one', 'a.two']), all: new Set(['a.table', 'a.one', 'a.two']) });
  });

  it('hold the same places in both languages', () => {
    expect(differingPlaces(english, german)).toEqual([]);
    const texts = (yaml: string) => parseTexts(yaml);
    expect(differingPlaces(texts('a: In {days}'), texts('a: In {tage}'))).toEqual(['a']);
    expect(differingPlaces(texts('a:\n  1: one\n  n: $1'), texts('a: $1'))).toEqual(['a']);
  });

  it('were translated', () => {
    expect(sameTexts(english, german).filter((key) => !SAME.includes(key))).toEqual([]);
    expect(SAME.filter((key) => !sameTexts(english, german).includes(key))).toEqual([]);
    expect(sameTexts(parseTexts('a: Save\nb: Quiz'), parseTexts('a: Speichern\nb: Quiz'))).toEqual(['b']);
  });

  it('are asked for when something is drawn, or after the language is known, never while a module is loaded', () => {
    expect(tooEarly(files)).toEqual([]);
    expect(tooEarly(source("await startLanguage(); document.title = t('a.b');"))).toEqual([]);
    expect(tooEarly(source("const NAME = t('a.b'); const f = () => t('c.d');"))).toEqual(["components/x/X.tsx: t('a.b')"]);
  });

  it('stand in locales/, not in the code', () => {
    expect(literalTexts(files).filter((text) => !NOT_INTERFACE.some((exception) => exception.test(text)))).toEqual([]);
  });

  it.each([
    'const x = <p>Save it</p>;',
    'const x = <p>{wide ? "save all" : null}</p>;',
    'const x = <p>{`${n} found`}</p>;',
    'const x = <button aria-label="close" />;',
    'const x = <button title={wide ? "close" : undefined} />;',
    "const say = () => 'Nothing was saved.';",
    'throw new Error(`Not saved: ${reason} today.`);',
  ])('in code are noticed: %s', (text) => {
    expect(literalTexts(source(text))).not.toEqual([]);
  });

  it.each([
    "const x = <p className='wide'>{t('a.b')}</p>;",
    "const x = <p>{t('a.b', { name: 'Some name' })}</p>;",
    'const x = <input name="mode" type="radio" />;',
    'const x = <Kbd>U</Kbd>;',
    "const x = 'nice to have';",
  ])('are no text: %s', (text) => {
    expect(literalTexts(source(text))).toEqual([]);
  });
});
