import { t } from '@/language/t.ts';

/** Kinds of failure; each has one sentence and one way out. */
export type FailureKind = 'quota' | 'disk' | 'closed' | 'aborted' | 'refused' | 'blocked' | 'damaged' | 'unknown';

/** An error of the store whose message is one sentence for people. `kind` is for code. The cause is the browser's own error. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** Another connection holds an older version of the database open, and the upgrade waits for it. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/** The store may be read but not written in its present state (newer, shrunk); the message says why and what to do. */
export class ReadOnlyError extends Error {
  override name = 'ReadOnlyError';
}

const SENTENCES = {
  quota: 'store.failure.quota',
  disk: 'store.failure.disk',
  closed: 'store.failure.closed',
  aborted: 'store.failure.aborted',
  refused: 'store.failure.refused',
  blocked: 'store.failure.blocked',
  damaged: 'store.failure.damaged',
  unknown: 'store.failure.unknown',
} as const satisfies Record<FailureKind, string>;

interface Link {
  name: string;
  message: string;
}

function property(value: object, key: 'name' | 'message' | 'inner' | 'cause'): unknown {
  return key in value ? Reflect.get(value, key) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The error with all errors inside it: Dexie wraps the browser's in `inner`, others in `cause`. */
function chainOf(error: unknown): Link[] {
  const chain: Link[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && chain.length < 10) {
    const next = open.shift();
    if (typeof next === 'string') chain.push({ name: '', message: next });
    if (typeof next !== 'object' || next === null) continue;
    chain.push({ name: text(property(next, 'name')), message: text(property(next, 'message')) });
    open.push(property(next, 'inner'), property(next, 'cause'));
  }
  return chain;
}

/**
 * What kind of failure an error is. The order counts: a full quota arrives as `AbortError` with `QuotaExceededError` inside, a full disk as
 * `AbortError` with "IO error" in its text (both seen in Chromium 156).
 */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof StoreError) return error.kind;
  const chain = chainOf(error);
  const named = (...names: string[]): boolean => chain.some((link) => names.includes(link.name));
  const says = (pattern: RegExp): boolean => chain.some((link) => pattern.test(link.message.slice(0, 2000)));
  if (named('QuotaExceededError') || says(/quota ?exceeded/i)) return 'quota';
  if (named('BlockedError')) return 'blocked';
  if (says(/IO error|disk (is )?full|no space|ENOSPC|FILE_ERROR_NO_SPACE/i)) return 'disk';
  if (named('MissingAPIError', 'SecurityError') || says(/denied permission|not allowed|mutation operation/i)) return 'refused';
  if (says(/backing store|reasons unrelated to the database/i) || named('UnknownError')) return 'damaged';
  if (named('DatabaseClosedError', 'InvalidStateError', 'TransactionInactiveError')) return 'closed';
  if (named('AbortError')) return 'aborted';
  return 'unknown';
}

/** An error of ours with the sentence of its kind. */
export function storeError(kind: FailureKind, cause?: unknown): StoreError {
  return new StoreError(kind, SENTENCES[kind], cause);
}

/** One clear sentence for people about any error of the store; our own errors keep theirs. */
export function storeMessage(error: unknown): string {
  if (error instanceof StoreError || error instanceof ReadOnlyError) return error.message;
  return t(SENTENCES[failureKind(error)]);
}

/** Any error as one of ours. */
export function asStoreError(error: unknown): StoreError | ReadOnlyError {
  if (error instanceof StoreError || error instanceof ReadOnlyError) return error;
  return new StoreError(failureKind(error), storeMessage(error), error);
}
