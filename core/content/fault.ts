/** Keys and indexes that lead to a node of a YAML file. */
export type ContentPath = readonly (string | number)[];

/** A fault of the authored content: of which card, where, and what is wrong, in one sentence. */
export interface ContentFault {
  card: string;
  /** From the root of what was checked: a file, a card, a list of cards. */
  path: ContentPath;
  message: string;
}

export interface PlacedFault {
  file: string;
  line: number;
  card: string;
  message: string;
}

/** One YAML file as read; the caller has the parser, so it also finds the lines. */
export interface ContentSource {
  /** `content/questions/monitoring.yaml` */
  file: string;
  /** Null where the YAML itself is broken. */
  value: unknown;
  /** What the parser complains of. */
  broken: readonly Omit<PlacedFault, 'file'>[];
  /** Line of the node, or of its nearest ancestor that is there. */
  lineOf: (path: ContentPath) => number;
}

/** `content/questions/monitoring.yaml` → `monitoring` */
export const baseName = (file: string): string => file.replace(/^.*\//, '').replace(/\.yaml$/, '');

/** Puts the faults of a part of the file under the path of that part. */
export const under = (path: ContentPath, faults: readonly ContentFault[]): ContentFault[] =>
  faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));

export const placeFaults = (source: ContentSource, faults: readonly ContentFault[]): PlacedFault[] =>
  faults.map(({ card, path, message }) => ({ file: source.file, line: source.lineOf(path), card, message }));

/** `content/questions/monitoring.yaml:12: MON-01: …`, as terminals make it a link. */
export const showFault = ({ file, line, card, message }: PlacedFault): string => `${file}:${line}: ${card}: ${message}`;
