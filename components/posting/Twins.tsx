import type { Twin } from '@/core/content/schema.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { SectionHeading } from '@/components/ui/SectionHeading.tsx';
import css from './Twins.module.css';

/** For each product that the reader knows its counterpart in work with models: one line, what stays and what is new behind it. */
export function Twins({ twins }: { twins: readonly Twin[] }) {
  if (twins.length === 0) return null;
  return (
    <section aria-labelledby="twins">
      <SectionHeading id="twins">What you know, and its twin here</SectionHeading>
      <ul className={css.list}>
        {twins.map(({ know, twin, says }) => (
          <li key={`${know} ${twin}`}>
            <Disclosure
              summary={
                <span className={css.pair}>
                  {know} <span aria-hidden="true">→</span> <strong>{twin}</strong>
                </span>
              }
            >
              <p className={css.says}>{says}</p>
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}
