import type { ReactNode } from 'react';
import css from './Panel.module.css';

interface PanelProps {
  id: string;
  title: string;
  /** The one sentence that the panel says. */
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of the preparation page. */
export function Panel({ id, title, lead, aside, children }: PanelProps) {
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {aside}
      </div>
      {lead ? <p className={css.lead}>{lead}</p> : null}
      {children}
    </section>
  );
}
