import type { Markup } from './html.ts';
import { html } from './html.ts';
import type { JudgedSentence } from './sentences.ts';
import { isRight } from './sentences.ts';
import type { JudgedAnswer } from './whole-answers.ts';
import { passes } from './whole-answers.ts';

const SIDES = { covers: 'Names it', nearMiss: 'Does not name it' } as const;

function sentence(judged: JudgedSentence): Markup {
  return html`<li><b class="${isRight(judged) ? 'good' : 'bad'}">${judged.found ? 'found' : 'not found'}</b> ${judged.text}</li>`;
}

/** The answer sentences of a card, each with what the grader found in it. */
export function answerSentences(judged: readonly JudgedSentence[]): Markup | null {
  if (judged.length === 0) return null;
  const wrong = judged.filter((each) => !isRight(each)).length;
  const parts = [...new Set(judged.map(({ part }) => part))];
  const part = (id: string) => {
    const own = judged.filter((each) => each.part === id);
    return html`<h4>${id}${own[0]?.kind === 'wrongClaims' ? ' (wrong claim)' : ''}</h4>
      ${(['covers', 'nearMiss'] as const).map((side) => {
        const list = own.filter((each) => each.side === side);
        return list.length > 0 && html`<div class="soft">${SIDES[side]}</div><ul class="said">${list.map(sentence)}</ul>`;
      })}`;
  };
  return html`<details class="sentences"><summary>Answer sentences: ${judged.length - wrong} of ${judged.length} judged as written</summary>
    ${parts.map(part)}</details>`;
}

/** The text with the words marked in which anchors were found. */
function marked({ text, feedback }: JudgedAnswer): Markup[] {
  const pieces: Markup[] = [];
  let at = 0;
  for (const { start, end } of feedback.spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(html`${text.slice(at, from)}<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  return [...pieces, html`${text.slice(at)}`];
}

function verdict({ names, feedback }: JudgedAnswer, anchor: string): Markup {
  const found = feedback.found.includes(anchor);
  const named = names.includes(anchor);
  return html`<span class="${found === named ? 'good' : 'bad'}">${anchor}: ${found ? 'found' : 'not found'}${
    found !== named && (named ? ', though said' : ', though not said')
  }</span>`;
}

/** The three spoken answers of a card, with the words in which anchors were found marked. */
export function wholeAnswers(judged: readonly JudgedAnswer[]): Markup | null {
  if (judged.length === 0) return null;
  const counts = judged.map(({ kind, feedback, anchors }) => `${kind} ${feedback.found.length} of ${anchors.length}`).join(', ');
  return html`<details class="spoken"><summary>Whole answers, anchors found: ${counts}</summary>
    ${judged.map(
      (answer) => html`<h4>${answer.kind}${!passes(answer) && html` <span class="bad">(judged wrongly)</span>`}</h4>
      <p>${marked(answer)}</p>
      <div class="verdicts">${answer.anchors.map((anchor) => verdict(answer, anchor))}${answer.feedback.wrongClaims.map(
        (claim) => html`<span>wrong claim ${claim}: found</span>`,
      )}</div>`,
    )}</details>`;
}
