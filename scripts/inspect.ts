import { createReadStream, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { JSDOM, VirtualConsole } from 'jsdom';
import { z } from 'zod';
import { detectRole } from '@/core/detection/detect-role.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import type { JobPosting } from '@/core/posting/posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { splitSections } from '@/core/posting/sections.ts';
import { wholePageReader } from '@/core/posting/whole-page.ts';
import { readBank, readLexicon, sites } from '@/scripts/bank.ts';
import { readability } from '@/scripts/readability.ts';

const USAGE = 'usage: npm run --silent inspect -- postings FILE.jsonl | pages LIST.jsonl | answer QUESTION_ID < ANSWER';

const postingLine = z.object({ id: z.union([z.string(), z.number()]), title: z.string(), company: z.string().nullish(), text: z.string() });
const pageLine = z.object({ file: z.string(), url: z.string().nullish() });

const UNREAD = { role: null, topics: [], tools: [], questions: [] };

/** What the sidebar would show of a posting, for a reader without persona who has not practised yet. */
function makeAnalyse() {
  const lexicon = readLexicon();
  const bank = readBank();
  return (posting: JobPosting) => {
    const { label, score, base, core, share, reasons } = detectRole(posting, lexicon);
    const match = matchPosting(posting, lexicon);
    const ranked = rankQuestions(posting, match, bank, { persona: null, weakTopics: [], practised: {} }, lexicon);
    return {
      role: { label, score, base, core, share, reasons },
      topics: match.topics.map(({ topic, weight, evidence }) => ({ topic, weight, quotes: evidence.map(({ quote }) => quote) })),
      tools: match.tools.map(({ written }) => written),
      questions: ranked.map(({ id, topic, level, score: rank, because: { quote, start, end } }) => ({
        id,
        topic,
        level,
        score: rank,
        because: { quote, start, end },
      })),
    };
  };
}

function makeReadPage(folder: string) {
  const analyse = makeAnalyse();
  return (line: unknown) => {
    const { file, url } = pageLine.parse(line);
    const html = readFileSync(resolve(folder, file), 'utf8');
    // Pages are data here: their scripts do not run and what they ask for is not loaded.
    const { window } = new JSDOM(html, {
      url: url && URL.canParse(url) ? url : 'https://page.invalid/',
      virtualConsole: new VirtualConsole(),
    });
    const result = readPosting(window.document, url ?? null, sites, { whole: wholePageReader(readability) });
    window.close();
    if (result.state !== 'posting') return { file, state: result.state, posting: null, ...UNREAD };
    const { title, company, location, description } = result.posting;
    return {
      file,
      state: result.state,
      posting: { title, company, location, description },
      ...analyse({ ...result.posting, sections: splitSections(description) }),
    };
  };
}

function makeReadPosting() {
  const analyse = makeAnalyse();
  return (line: unknown) => {
    const { id, title, company, text } = postingLine.parse(line);
    return { id, ...analyse(postingFromText({ title, company: company ?? null, text })) };
  };
}

function sentence(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** Answers every line with a line; a bad one with `{id|file, error}`. Exit 1 only when every line failed. */
async function eachLine(path: string, key: 'id' | 'file', read: (line: unknown) => unknown): Promise<number> {
  let good = 0;
  let bad = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    let line: unknown = null;
    try {
      line = JSON.parse(text);
      console.log(JSON.stringify(read(line)));
      good += 1;
    } catch (error) {
      const named = typeof line === 'object' && line !== null && key in line ? (line as Record<string, unknown>)[key] : null;
      console.log(JSON.stringify({ [key]: named, error: sentence(error) }));
      bad += 1;
    }
  }
  return good === 0 && bad > 0 ? 1 : 0;
}

async function readStandardInput(): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

async function grade(questionId: string): Promise<number> {
  const card = readBank()
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === questionId);
  if (!card) {
    console.error(`There is no question ${questionId}.`);
    return 1;
  }
  const { found, missing, wrongClaims, spans } = gradeAnswer(card, await readStandardInput());
  console.log(JSON.stringify({ found, missing, wrongClaims, spans }));
  return 0;
}

/** `npm run inspect`: the code of the extension outside the browser, for people who debug a site, a rule or a card. */
export async function main([what, target]: string[]): Promise<number> {
  try {
    if (what === 'postings' && target) return await eachLine(target, 'id', makeReadPosting());
    if (what === 'pages' && target) return await eachLine(target, 'file', makeReadPage(dirname(resolve(target))));
    if (what === 'answer' && target) return await grade(target);
  } catch (error) {
    console.error(sentence(error));
    return 1;
  }
  console.error(USAGE);
  return 1;
}
