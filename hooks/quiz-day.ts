import type { Persona } from '@/core/content/schema.ts';
import type { PostingRecord, Settings } from '@/core/records.ts';
import { BURIED_KEY, readBuried } from '@/core/schedule/buried.ts';
import { startOfDay } from '@/core/schedule/due.ts';
import type { StoreHealth } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { loadPlaced } from './load-known.ts';
import { findPersona, personas } from './load-personas.ts';
import { loadQuestion } from './load-questions.ts';
import { OPEN_KEY, readOpen } from './quiz-drafts.ts';
import type { OnlyAnchors } from './only-anchors.ts';
import { listOwnCards } from './own-cards.ts';
import type { Pick, QuizCard } from './quiz-plan.ts';
import { loadCards, mixNew, newLeft, pickAhead, pickDue, pickFirst, pickFromPosting, pickOnly, pickOwn, takeTurns } from './quiz-plan.ts';

/** What the next round holds, and where the cards come from. */
export interface DuePlan {
  from: 'due' | 'posting' | 'own' | 'first' | 'ahead' | 'planned';
  cards: QuizCard[];
  /** What was typed on the first card before, and not kept. */
  openAnswer: string;
  dueAnchors: number;
  posting: PostingRecord | null;
  persona: Persona | null;
  /** The day's new questions are used up. */
  newDone: boolean;
  health: StoreHealth;
  settings: Settings;
  /** Questions put off until the next day. */
  buried: string[];
  /** When the present day of practice began, epoch milliseconds. */
  dayStart: number;
}

/** Enough to leave out what was put off and still fill a round. */
const DUE_ASKED = 100;

/** Everything the plan is made of, as it stands now. */
async function readDay(now: number) {
  const [due, summary, settings, health, postings, attempts, open, buriedDraft, cards] = await Promise.all([
    ask('review.due', { limit: DUE_ASKED }),
    ask('review.summary', {}),
    ask('settings.get', {}),
    ask('store.health', {}),
    ask('posting.list', {}),
    ask('attempt.list', { questionId: null }),
    ask('draft.get', { key: OPEN_KEY }),
    ask('draft.get', { key: BURIED_KEY }),
    listOwnCards(),
  ]);
  const dayStart = startOfDay(now, settings.dayStartsAt, -new Date(now).getTimezoneOffset());
  const buried = readBuried(buriedDraft?.text, dayStart);
  const left = newLeft(attempts, settings.newPerDay, dayStart);
  const posting = postings.find(({ questions }) => questions.length > 0) ?? null;
  const persona = findPersona(settings.persona);
  return {
    due,
    summary,
    settings,
    health,
    posting,
    dayStart,
    buried,
    left,
    own: pickOwn(cards, posting, summary, left),
    // Without it the new ones come in their own order.
    placed: await loadPlaced(persona).catch(() => undefined),
    open: readOpen(open?.text),
    persona,
  };
}

type Day = Awaited<ReturnType<typeof readDay>>;

/** Sources in the order of preference; the first that gives cards is taken. */
function sources(day: Day, ahead: boolean, only: OnlyAnchors | null): { from: DuePlan['from']; picks: Pick[] }[] {
  const { summary, posting, persona, left, own, placed } = day;
  const due = pickDue(day.due.items, summary);
  const ofPosting = posting ? pickFromPosting(posting, summary, left, placed) : [];
  const first = pickFirst(persona ? [persona] : personas, summary, left, placed);
  const isNew = ({ why }: Pick) => why === 'new';
  const newOfPosting = takeTurns(ofPosting.filter(isNew), own, left);
  const fresh = newOfPosting.length > 0 ? newOfPosting : first.filter(isNew);
  if (ahead) return [{ from: 'ahead', picks: pickAhead(posting, summary) }];
  return [
    { from: 'planned', picks: only ? pickOnly(only) : [] },
    { from: 'due', picks: due.length > 0 ? mixNew(due, fresh) : [] },
    { from: 'posting', picks: ofPosting.length > 0 ? [...newOfPosting, ...ofPosting.filter((pick) => !isNew(pick))] : [] },
    { from: 'own', picks: own },
    { from: 'first', picks: first },
    // Nothing to ask but a half-typed answer: that one.
    { from: 'ahead', picks: day.open ? [day.open] : [] },
  ];
}

/** The half-answered card comes first, and once; what is no longer due is finished ahead of time. */
function withOpen(picks: readonly Pick[], { open, summary }: Day): Pick[] {
  if (!open) return [...picks];
  const planned = picks.find(({ questionId }) => questionId === open.questionId);
  const known = (summary.practised[open.questionId] ?? 0) > 0;
  const { answer: _, ...card } = open;
  // What a plan wanted asked counts for it also when it is finished later.
  const isOld = known && open.why !== 'planned' && (!planned || planned.why === 'ahead');
  return [{ ...card, why: isOld ? 'ahead' : open.why }, ...picks.filter((pick) => pick !== planned)];
}

/**
 * The plan of a round that begins now; `ahead` is practice on wish, which leaves the schedule alone, `only` what a plan up to an interview wants
 * asked. Rejects with the store's sentence.
 */
export async function readPlan(now: number, ahead: boolean, only: OnlyAnchors | null): Promise<DuePlan> {
  const day = await readDay(now);
  const { due, settings, health, posting, persona, dayStart, buried, left } = day;
  const putOff = due.items.filter(({ questionId }) => buried.includes(questionId));
  const dueLeft = due.dueAnchors - putOff.reduce((sum, { anchorIds }) => sum + anchorIds.length, 0);
  const common = { dueAnchors: dueLeft, posting, persona, newDone: left === 0, health, settings, buried, dayStart };
  let last: DuePlan = { ...common, from: 'first', cards: [], openAnswer: '' };
  for (const { from, picks } of sources(day, ahead, only)) {
    const planned = from === 'planned';
    const wanted = picks.filter(({ questionId }) => planned || !buried.includes(questionId));
    if (wanted.length === 0) continue;
    const isOpen = wanted.some(({ questionId }) => questionId === day.open?.questionId);
    const chosen = ahead || (planned && !isOpen) ? wanted : withOpen(wanted, day);
    // eslint-disable-next-line no-await-in-loop -- the first source that gives cards is enough
    const cards = await loadCards(chosen, loadQuestion);
    const openAnswer = !ahead && day.open && cards[0]?.question.id === day.open.questionId ? day.open.answer : '';
    last = { ...common, from, cards, openAnswer };
    if (cards.length > 0) return last;
  }
  return last;
}
