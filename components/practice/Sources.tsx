import type { Question } from '@/core/content/schema.ts';
import { Icon } from '@/components/ui/Icon.tsx';
import css from './Sources.module.css';

/** What the card was compared with, and on which day. */
export function Sources({ sources }: { sources: Question['sources'] }) {
  const safe = sources.filter(({ url }) => url.startsWith('https://'));
  if (safe.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h3 id="sources" className={css.head}>
        Compared with
      </h3>
      <ul className={css.list}>
        {safe.map(({ title, url, checked }) => (
          <li key={url}>
            <a className={css.link} href={url} target="_blank" rel="noreferrer">
              {title} <Icon name="external" />
            </a>{' '}
            <span className={css.checked}>
              checked <time dateTime={checked}>{checked}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
