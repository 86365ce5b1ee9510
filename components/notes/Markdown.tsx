import type { Node } from 'commonmark';
import { Parser } from 'commonmark';
import type { ReactNode } from 'react';
import { Fragment, useMemo } from 'react';
import css from './Markdown.module.css';

/** Deeper quotations and lists than anybody writes; past this the words stand as they are. */
const DEEPEST = 24;

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
}

/** All words in a node, without recursion: it may be nested very deep. */
function wordsOf(node: Node): string {
  const walker = node.walker();
  let words = '';
  for (let step = walker.next(); step; step = walker.next()) if (step.entering) words += step.node.literal ?? '';
  return words;
}

/** A link only to the open web, and nothing of where it stands goes along. */
function Link({ to, children }: { to: string; children: ReactNode }) {
  if (!/^https:\/\//i.test(to)) return children;
  return (
    <a href={to} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function draw(node: Node, depth: number): ReactNode {
  if (depth > DEEPEST) return wordsOf(node);
  const inside = () => childrenOf(node).map((child, at) => <Fragment key={at}>{draw(child, depth + 1)}</Fragment>);
  switch (node.type) {
    case 'document':
      return inside();
    case 'paragraph':
      return node.parent?.parent?.type === 'list' && node.parent.parent.listTight ? inside() : <p>{inside()}</p>;
    case 'heading':
      // One level for all: a note's own outline must not break the page's.
      return <h4>{inside()}</h4>;
    case 'block_quote':
      return <blockquote>{inside()}</blockquote>;
    case 'list':
      return node.listType === 'ordered' ? <ol start={node.listStart}>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'item':
      return <li>{inside()}</li>;
    case 'code_block':
      return (
        <pre>
          <code>{node.literal}</code>
        </pre>
      );
    case 'code':
      return <code>{node.literal}</code>;
    case 'emph':
      return <em>{inside()}</em>;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'link':
      return <Link to={node.destination ?? ''}>{inside()}</Link>;
    case 'softbreak':
    case 'linebreak':
      // Whoever breaks a line in a note means it.
      return <br />;
    case 'thematic_break':
      return <hr />;
    // Pictures would be loaded from elsewhere, and HTML would be somebody's code: both stay words.
    case 'image':
      return wordsOf(node);
    default:
      return node.literal;
  }
}

/** A note as Markdown (CommonMark), drawn as elements of our own: no HTML of the text is ever taken as such. */
export function Markdown({ text }: { text: string }) {
  const drawn = useMemo(() => draw(new Parser().parse(text), 0), [text]);
  return <div className={css.markdown}>{drawn}</div>;
}
