import { answerSentences, wholeAnswers } from './bank-answers.ts';
import type { PlacedFault } from './fault.ts';
import { showFault } from './fault.ts';
import type { Markup } from './html.ts';
import { html } from './html.ts';
import type { CueGroups, Question } from './schema.ts';
import type { JudgedSentence } from './sentences.ts';
import type { JudgedAnswer } from './whole-answers.ts';

export interface CardPage {
  topic: string;
  card: Question;
  sentences: readonly JudgedSentence[];
  wholeAnswers: readonly JudgedAnswer[];
  faults: readonly PlacedFault[];
}

export function faultList(faults: readonly PlacedFault[]): Markup | null {
  return faults.length === 0 ? null : html`<ul class="faults">${faults.map((fault) => html`<li>${showFault(fault)}</li>`)}</ul>`;
}

function cues(id: string, groups: CueGroups): Markup {
  return html`<h4>${id}</h4><ul class="cues">${groups.map((group) => html`<li><code>${group.join(' | ')}</code></li>`)}</ul>`;
}

const row = (name: string, value: Markup | string): Markup | false => value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`;

function sources({ sources: list }: Question): Markup {
  if (list.length === 0) return html`<span class="soft">none</span>`;
  return html`${list.map(({ title, url, checked }) => html`<div><a href="${url}" rel="noreferrer">${title}</a> (checked ${checked})</div>`)}`;
}

/** One card with everything that was written for it. */
export function cardArticle({ topic, card, sentences, wholeAnswers: whole, faults }: CardPage): Markup {
  return html`<article id="${card.id}">
  <header><a class="id" href="#${card.id}">${card.id}</a><h3>${card.title}</h3><span class="tag">${card.level}</span></header>
  ${faultList(faults)}
  <p class="question">${card.question}</p>
  <h4>A strong answer names</h4>
  <ol class="parts">${card.anchors.map(
    ({ id, text, followUp }) => html`<li>${text} <code class="soft">${id}</code><span class="next"><i>If missed:</i> ${followUp}</span></li>`,
  )}</ol>
  <p class="next"><i>If nothing was missed:</i> ${card.followUp}</p>
  <h4>What people wrongly say</h4>
  <ul class="parts">${card.wrongClaims.map(
    ({ id, claim, refutation, ask }) =>
      html`<li>“${claim}” <code class="soft">${id}</code><br>${refutation}<span class="next"><i>Asked back:</i> ${ask}</span></li>`,
  )}</ul>
  <dl>${row('Topics', [topic, ...card.also].join(', '))}${row('Tools', card.tools.join(', '))}${row('Weak spot of', card.weak.join(', '))}${row(
    'Called by',
    card.terms.join(', '),
  )}${row('Seed', card.seed.join(', '))}${row('Sources', sources(card))}</dl>
  <details><summary>Cues</summary>
  <p class="soft">Every line of a part must be met, near each other; one of its phrases is enough.</p>
  ${card.anchors.map((anchor) => cues(anchor.id, anchor.cues))}${card.wrongClaims.map((claim) => cues(`${claim.id} (wrong claim)`, claim.cues))}</details>
  ${answerSentences(sentences)}
  ${wholeAnswers(whole)}
</article>`;
}
