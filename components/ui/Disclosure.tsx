import type { ReactNode } from 'react';
import { useState } from 'react';
import css from './Disclosure.module.css';

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}

/** Native details; what is inside is not in the document before it is opened for the first time. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className={css.disclosure}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className={css.summary}>{summary}</summary>
      {opened && <div className={css.body}>{children}</div>}
    </details>
  );
}
