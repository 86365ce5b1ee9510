import type { Story } from '@/core/entries/kinds.ts';

/** One anchor on the page for the last five minutes. */
export interface BriefAnchor {
  text: string;
  /** The person's own best sentence for it, if one was ever found in an answer. */
  sentence: string | null;
  story: Story | null;
}

export interface BriefQuestion {
  id: string;
  question: string;
  anchors: BriefAnchor[];
  /** Products to name: the posting's own first. */
  tools: string[];
}

export interface Brief {
  title: string;
  company: string | null;
  questions: BriefQuestion[];
  /** Questions to ask them. */
  ask: string[];
}

/** Sentence of an answer in which an anchor was found; `at` is when the answer was given. */
export interface SaidSentence {
  text: string;
  at: number;
  grade: number;
}

const MAX_WORDS = 34;
const MIN_WORDS = 4;

/**
 * The best of the sentences in which an anchor was found: of those with a length for speaking (4 to 34 words) that of the best grade, then
 * the newest. Null without any.
 */
export function bestSentence(said: readonly SaidSentence[]): string | null {
  const words = (text: string) => text.trim().split(/\s+/).length;
  const fit = said.filter(({ text }) => words(text) >= MIN_WORDS && words(text) <= MAX_WORDS);
  const [best] = fit.toSorted((a, b) => b.grade - a.grade || b.at - a.at);
  return best?.text.trim() ?? null;
}

/** Text as Markdown shows it, not as it would read it. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&');

function storyLine({ where, number, broke }: Story): string {
  return [where, number, broke && `what broke: ${broke}`].filter(Boolean).map(plain).join(' · ');
}

/** The brief as Markdown, for a note or a message to oneself. Ends with a line feed. */
export function briefMarkdown({ title, company, questions, ask }: Brief): string {
  const lines = [`# ${plain(title)}${company ? `, ${plain(company)}` : ''}`, ''];
  questions.forEach(({ question, anchors, tools }, at) => {
    lines.push(`## ${at + 1}. ${plain(question)}`, '');
    for (const { text, sentence, story } of anchors) {
      lines.push(`- **${plain(text)}**${sentence ? ` “${plain(sentence)}”` : ''}`);
      if (story) lines.push(`  - ${storyLine(story)}`);
    }
    if (tools.length > 0) lines.push('', `Tools: ${tools.map(plain).join(', ')}`);
    lines.push('');
  });
  if (ask.length > 0) lines.push('## Ask them', '', ...ask.map((question) => `- ${plain(question)}`), '');
  return lines.join('\n');
}
