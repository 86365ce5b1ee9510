import type { ReactNode } from 'react';
import css from './SectionHeading.module.css';

interface SectionHeadingProps {
  id: string;
  children: ReactNode;
  /** A number or a small control at the end of the line. */
  aside?: ReactNode;
}

/** The heading of a part of the page. */
export function SectionHeading({ id, children, aside }: SectionHeadingProps) {
  return (
    <div className={css.line}>
      <h2 id={id} className={css.heading}>
        {children}
      </h2>
      {aside}
    </div>
  );
}
