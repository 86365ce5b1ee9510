import type { Anchor } from '@/core/content/schema.ts';
import { anchorLetter } from './anchor-letter.ts';
import { AnchorRow } from './AnchorRow.tsx';
import css from './AnchorList.module.css';

interface AnchorListProps {
  anchors: readonly Anchor[];
  found: readonly string[];
  /** Anchor id → the person's own words. */
  claimed: Readonly<Record<string, string>>;
  /** False once the result is stored. */
  open: boolean;
  onClaim: (anchorId: string) => void;
}

/** What a strong answer names, most important first. Rendered after the reveal only. */
export function AnchorList({ anchors, found, claimed, open, onClaim }: AnchorListProps) {
  return (
    <ul className={css.list} aria-label="What a strong answer names">
      {anchors.map(({ id, text }, index) => (
        <AnchorRow
          key={id}
          letter={anchorLetter(index)}
          text={text}
          found={found.includes(id)}
          phrase={claimed[id] ?? null}
          onClaim={open ? () => onClaim(id) : null}
        />
      ))}
    </ul>
  );
}
