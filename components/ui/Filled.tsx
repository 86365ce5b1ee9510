import type { ReactNode } from 'react';
import { Fragment } from 'react';

interface FilledProps {
  /** A whole sentence whose places for elements are still written as `{name}`. */
  text: string;
  parts: Readonly<Record<string, ReactNode>>;
}

/** A sentence with elements in it (a key, a link, a number in bold), each where the language puts it. */
export function Filled({ text, parts }: FilledProps) {
  return text.split(/(\{\w+\})/).map((piece, at) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    // The pieces of one text never change places.
    // oxlint-disable-next-line react/no-array-index-key
    return <Fragment key={at}>{name !== undefined && name in parts ? parts[name] : piece}</Fragment>;
  });
}
