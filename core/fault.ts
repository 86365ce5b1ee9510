/** What is wrong with a file, a line of it or an entry: a code, which the interface words, and the values that stand in the sentence. */
export type Fault =
  /** Of any file. */
  | { code: 'empty' | 'noText' | 'unreadable' }
  /** Of a backup. `millions`, `thousands`: the limit in characters (UTF-16 units). */
  | { code: 'tooDeep' | 'tooManyFields' | 'noBackup' }
  | { code: 'tooLarge'; millions: number }
  /** `at`: line and character from 1, or null where the browser does not tell. */
  | { code: 'noJson'; at: { line: number; character: number } | null }
  | { code: 'newer'; format: number; known: number }
  /** `path`: names of fields, and numbers of entries from 0; `what`: the schema's complaint. */
  | { code: 'damaged'; path: readonly (string | number)[]; what: string }
  | { code: 'unknownField'; path: readonly (string | number)[]; field: string }
  /** Of a list of questions. */
  | { code: 'noList' | 'webPage' | 'jsonList' | 'noQuestions' }
  | { code: 'listTooLarge'; millions: number }
  | { code: 'markdownTooLarge'; thousands: number }
  /** Of one line of it, or of a question that was typed. */
  | { code: 'noQuestion' | 'quoteNotClosed' | 'unreadableRow' }
  | { code: 'longQuestion' | 'longAnchor' | 'manyQuestions'; max: number }
  | { code: 'manyAnchors'; count: number; max: number }
  | { code: 'sameQuestion'; line: number }
  /** Of an export that was read back. */
  | { code: 'exportUnreadable'; fault: Fault }
  | { code: 'exportIncomplete'; table: string; read: number; of: number }
  | { code: 'exportDiffers' };

/** Thrown where a fault ends the work. */
export class FaultError extends Error {
  override name = 'FaultError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}
