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

const SENTENCES: Record<FailureKind, string> = {
  quota: 'There is no room left for Dry Run on this computer: nothing was saved, your text is still here; free some space and save again.',
  disk: 'The disk is full or cannot be written: nothing was saved, your text is still here; free some space and save again.',
  closed: 'The store was closed during the work (an update, or site data was cleared): nothing was saved, please try again.',
  aborted: 'The browser broke the work off (the disk may be full): nothing was changed, your text is still here; please try again.',
  refused: 'The browser refuses storage to Dry Run (a private window or a setting): nothing can be kept here.',
  blocked: 'Another Dry Run page still uses the old store: close all other Dry Run pages, then try again.',
  damaged:
    'The browser cannot read the store of Dry Run: it may be damaged, or the disk is full; free some space and look again, or restore the copy.',
  unknown: 'The store answered with an error: nothing was changed, please try again.',
};

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
  return SENTENCES[failureKind(error)];
}

/** Any error as one of ours. */
export function asStoreError(error: unknown): StoreError | ReadOnlyError {
  if (error instanceof StoreError || error instanceof ReadOnlyError) return error;
  return storeError(failureKind(error), error);
}
