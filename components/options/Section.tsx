import type { ReactNode } from 'react';
import css from './Section.module.css';

interface SectionProps {
  /** Its place in the page's address. */
  id: string;
  title: string;
  children: ReactNode;
}

/** One part of the options, reached by its link in the side navigation. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} className={css.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={css.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
