import type { AnswerFeedback } from '@/core/grading/grade-answer.ts';
import type { Grade } from '@/core/records.ts';
import type { AttemptDraft } from '@/messages/protocol.ts';
import type { QuizCard } from './quiz-plan.ts';

/** One card with what has become of it. */
export interface Run {
  card: QuizCard;
  answer: string;
  /** How many anchors the person thought to have named, before the reveal; null when not said. */
  guess: number | null;
  found: string[];
  missing: string[];
  claimed: { anchorId: string; phrase: string }[];
  wrongClaims: string[];
  outcome: 'open' | 'skipped' | 'buried' | 'kept';
  /** What was sent: a retry sends the same ids again. */
  attempt: AttemptDraft | null;
  /** When the first of its anchors comes back; null before it was kept. */
  nextDue: number | null;
}

export interface Session {
  runs: Run[];
  /** The card shown; `runs.length` when all were shown. */
  at: number;
  phase: 'asking' | 'revealed' | 'keeping' | 'failed' | 'done';
  timeUp: boolean;
  /** The first key was pressed: the clock runs. */
  begun: boolean;
  /** The card is covered and the clock stands. */
  paused: boolean;
  /** Cards left behind, newest last: undo takes them back one by one. */
  past: number[];
  error: string | null;
}

export type Action =
  | { type: 'typed'; answer: string }
  | { type: 'guessed'; guess: number | null }
  | { type: 'revealed'; feedback: AnswerFeedback }
  | { type: 'claimed'; anchorId: string; phrase: string }
  | { type: 'keeping'; attempt: AttemptDraft }
  | { type: 'kept'; nextDue: number | null }
  | { type: 'failed'; reason: string }
  | { type: 'skipped' | 'buried' | 'paused' | 'time-up' | 'ended' | 'resumed' | 'undone' };

export function startSession({ cards, openAnswer }: { cards: readonly QuizCard[]; openAnswer: string }): Session {
  const runs = cards.map((card, index): Run => {
    const answer = index === 0 ? openAnswer : '';
    return {
      card,
      answer,
      guess: null,
      found: [],
      missing: [],
      claimed: [],
      wrongClaims: [],
      outcome: 'open',
      attempt: null,
      nextDue: null,
    };
  });
  return { runs, at: 0, phase: runs.length > 0 ? 'asking' : 'done', timeUp: false, begun: false, paused: false, past: [], error: null };
}

/** Anchors named in the end: found in the words, or claimed. */
export function namedOf(run: Run): string[] {
  return [...run.found, ...run.claimed.map(({ anchorId }) => anchorId)];
}

export function missedOf(run: Run): string[] {
  return run.missing.filter((id) => !run.claimed.some(({ anchorId }) => anchorId === id));
}

export function attemptOf(run: Run, grade: Grade, id: string): AttemptDraft {
  const { question, postingId, why } = run.card;
  return {
    id,
    questionId: question.id,
    topic: question.topic,
    postingId,
    answer: run.answer,
    guess: run.guess,
    found: run.found,
    missed: missedOf(run),
    claimed: run.claimed,
    wrongClaims: run.wrongClaims,
    grade,
    source: 'popup',
    ahead: why === 'ahead',
  };
}

function change(session: Session, part: Partial<Run>): Session {
  return { ...session, runs: session.runs.map((run, index) => (index === session.at ? { ...run, ...part } : run)) };
}

/** To the next card; after a minute, and after the last card, to the end. */
function goOn(session: Session): Session {
  const at = session.at + 1;
  const done = session.timeUp || at >= session.runs.length;
  return { ...session, at, phase: done ? 'done' : 'asking', begun: true, paused: false, past: [...session.past, session.at], error: null };
}

function takeBack(session: Session): Session {
  const at = session.past.at(-1);
  const run = at === undefined ? undefined : session.runs[at];
  if (at === undefined || !run) return session;
  const back = { ...session, paused: false, at, past: session.past.slice(0, -1), error: null };
  const phase = run.outcome === 'kept' ? 'revealed' : 'asking';
  return change({ ...back, phase }, { outcome: 'open', attempt: null, nextDue: null });
}

function toggleClaim(run: Run, anchorId: string, phrase: string): Partial<Run> {
  const without = run.claimed.filter((claim) => claim.anchorId !== anchorId);
  return { claimed: without.length < run.claimed.length ? without : [...run.claimed, { anchorId, phrase }] };
}

/** The quiz as a fold over what happened; nothing here waits or asks anybody. */
export function reduceSession(session: Session, action: Action): Session {
  const run = session.runs[session.at];
  switch (action.type) {
    case 'typed':
      return change({ ...session, begun: true }, { answer: action.answer });
    case 'guessed':
      return session.phase === 'asking' ? change({ ...session, begun: true }, { guess: action.guess }) : session;
    case 'revealed': {
      const { found, missing, wrongClaims } = action.feedback;
      return change({ ...session, begun: true, phase: 'revealed' }, { found, missing, wrongClaims, claimed: [] });
    }
    case 'claimed':
      return run ? change(session, toggleClaim(run, action.anchorId, action.phrase)) : session;
    case 'keeping':
      return change({ ...session, phase: 'keeping', error: null }, { attempt: action.attempt });
    case 'kept':
      return goOn(change(session, { outcome: 'kept', nextDue: action.nextDue }));
    case 'failed':
      return { ...session, phase: session.phase === 'keeping' ? 'failed' : session.phase, error: action.reason };
    case 'skipped':
      return goOn(change(session, { outcome: 'skipped' }));
    case 'buried':
      return goOn(change(session, { outcome: 'buried' }));
    case 'paused':
      return session.phase === 'done' ? session : { ...session, paused: !session.paused };
    case 'undone':
      return takeBack(session);
    case 'time-up':
      return { ...session, timeUp: true };
    case 'ended':
      return { ...session, phase: 'done', paused: false, error: null };
    case 'resumed':
      return run ? { ...session, phase: 'asking', error: null } : session;
  }
}

/** What the round came to so far. */
export function summarize(session: Session) {
  const kept = session.runs.filter(({ outcome }) => outcome === 'kept');
  const dues = kept.flatMap(({ nextDue }) => (nextDue === null ? [] : [nextDue]));
  const missed = kept.flatMap((run) => {
    const ids = missedOf(run);
    const { id, title, anchors } = run.card.question;
    return ids.length > 0
      ? [{ questionId: id, title, anchors: anchors.filter((anchor) => ids.includes(anchor.id)).map(({ text }) => text) }]
      : [];
  });
  return {
    kept: kept.length,
    /** The card before this one was kept just now. */
    lastKept: session.runs[session.past.at(-1) ?? -1]?.outcome === 'kept',
    buried: session.runs.filter(({ outcome }) => outcome === 'buried').length,
    skipped: session.runs.filter(({ outcome }) => outcome === 'skipped').length,
    named: kept.reduce((sum, run) => sum + namedOf(run).length, 0),
    asked: kept.reduce((sum, run) => sum + run.card.question.anchors.length, 0),
    missed,
    nextDue: dues.length > 0 ? Math.min(...dues) : null,
  };
}
