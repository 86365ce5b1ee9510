import { cardArticle, faultList } from './bank-card.ts';
import { BANK_STYLE } from './bank-style.ts';
import type { CheckedContent } from './check-content.ts';
import type { TopicContent } from './check-topic.ts';
import type { Coverage } from './coverage.ts';
import { coverageTable } from './coverage-table.ts';
import type { PlacedFault } from './fault.ts';
import type { Markup } from './html.ts';
import { html, trusted } from './html.ts';
import type { Persona } from './schema.ts';
import { LEVELS } from './schema.ts';

const cardLink = (id: string): Markup => html`<a href="#${id}">${id}</a>`;
const joined = (pieces: readonly Markup[]): Markup[] => pieces.map((piece, index) => (index === 0 ? piece : html`, ${piece}`));

function contents(topics: readonly TopicContent[]): Markup {
  return html`<nav aria-label="Contents"><h2>Contents</h2><ol><li><a href="#coverage">Coverage</a></li><li><a href="#personas">Personas</a></li>
${topics.map(
  ({ topic, cards }) => html`<li><details><summary><a href="#${topic}">${topic}</a> <span class="soft">${cards.length}</span></summary>
<ol>${cards.map(({ id, title }) => html`<li><a href="#${id}"><code>${id}</code> ${title}</a></li>`)}</ol></details></li>`,
)}</ol></nav>`;
}

function coverageSection({ topics, seed, sources }: Coverage): Markup {
  const { head, rows, foot } = coverageTable(topics);
  const cells = (cells: readonly string[]) => cells.map((cell) => html`<td>${cell}</td>`);
  const ids = (title: string, list: readonly string[]) =>
    list.length > 0 && html`<p class="small">${title} (${list.length}): ${joined(list.map(cardLink))}</p>`;
  return html`<h2 id="coverage">Coverage</h2>
<p class="small soft">Cards against the plan. Under each persona: the cards that are its weak spot, as screen/mid/senior.</p>
<div class="wide"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody><tfoot><tr>${cells(foot)}</tr></tfoot></table></div>
<p class="small">Facts of the seed: ${seed.carried.length} of ${seed.carried.length + seed.missing.length} carried${
    seed.missing.length > 0 && `; missing: ${seed.missing.join(', ')}`
  }.</p>
${ids('Sources checked more than six months ago', sources.stale)}${ids('Sources checked on a day still to come', sources.future)}${ids(
    'Without a source',
    sources.none,
  )}`;
}

function personaPart(persona: Persona): Markup {
  return html`<article id="${persona.id}"><header><h3>${persona.name}</h3><a class="id" href="#${persona.id}">${persona.id}</a></header>
<p>${persona.profile}</p><p>${persona.pain}</p><ul class="parts">${persona.strategy.map((line) => html`<li>${line}</li>`)}</ul>
<p>“${persona.insight}”</p>
<dl><dt>Weak topics</dt><dd>${persona.weakTopics.join(', ')}</dd><dt>Starts with</dt><dd>${joined(persona.startWith.map(cardLink))}</dd></dl></article>`;
}

function topicSection({ topic, cards, sentences, wholeAnswers }: TopicContent, faults: readonly PlacedFault[]): Markup {
  const levels = LEVELS.map((level) => `${cards.filter((card) => card.level === level).length} ${level}`).join(', ');
  return html`<section><h2 id="${topic}">${topic}</h2><p class="small soft">${cards.length} cards: ${levels}</p>
${cards.map((card) =>
  cardArticle({
    topic,
    card,
    sentences: sentences.filter((each) => each.card === card.id),
    wholeAnswers: wholeAnswers.filter((each) => each.card === card.id),
    faults: faults.filter((fault) => fault.card === card.id),
  }),
)}</section>`;
}

/** The whole bank on one page, to be read through in one sitting: no script, nothing loaded from elsewhere. */
export function bankPage({ topics, personas, faults }: CheckedContent, coverage: Coverage, today: string): string {
  const cards = topics.flatMap((topic) => topic.cards);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Dry Run: the question bank</title>
<style>${trusted(BANK_STYLE)}</style>
</head>
<body>
${contents(topics)}
<main>
<h1>The question bank</h1>
<p class="soft">${cards.length} cards in ${topics.length} topics, as of ${today}.</p>
${faults.length > 0 && html`<p class="bad">${faults.length} faults; cards that do not have the shape of one are not shown below.</p>${faultList(faults)}`}
${coverageSection(coverage)}
<h2 id="personas">Personas</h2>
${personas.map(personaPart)}
${topics.map((topic) => topicSection(topic, faults))}
</main>
</body>
</html>
`.markup;
}
