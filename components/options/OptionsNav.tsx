import css from './OptionsNav.module.css';

interface OptionsNavProps {
  label: string;
  sections: readonly { id: string; title: string }[];
  /** The section that the address names. */
  current: string | null;
}

/** Links to the sections: beside them where there is room, above them where not. */
export function OptionsNav({ label, sections, current }: OptionsNavProps) {
  return (
    <nav className={css.nav} aria-label={label}>
      <ul className={css.list}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a className={css.link} href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
