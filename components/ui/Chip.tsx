import type { ReactNode } from 'react';
import css from './Chip.module.css';

interface ChipProps {
  tone?: 'plain' | 'accent' | 'found' | 'missed';
  children: ReactNode;
}

/** A word or two with a quiet border. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return <span className={`${css.chip} ${css[tone]}`}>{children}</span>;
}
