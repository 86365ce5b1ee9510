import type { Persona } from '@/core/content/schema.ts';
import { t } from '@/language/t.ts';
import css from './PersonaPlan.module.css';

interface PersonaPlanProps {
  persona: Persona;
  /** Titles of the first questions, in the order of study. */
  first: readonly { id: string; title: string }[];
}

/** What one background has, lacks and does about it, on half a page. */
export function PersonaPlan({ persona, first }: PersonaPlanProps) {
  return (
    <section className={css.plan} aria-label={t('welcome.plan.label', { persona: persona.name })}>
      <div className={css.both}>
        <div>
          <h2 className={css.heading}>{t('welcome.plan.bring')}</h2>
          <p lang="en">{persona.profile}</p>
        </div>
        <div>
          <h2 className={css.heading}>{t('welcome.plan.pain')}</h2>
          <p lang="en">{persona.pain}</p>
        </div>
      </div>
      <h2 className={css.heading}>{t('welcome.plan.steps')}</h2>
      <ol className={css.steps}>
        {persona.strategy.map((step) => (
          <li key={step} lang="en">
            {step}
          </li>
        ))}
      </ol>
      {first.length > 0 ? (
        <>
          <h2 className={css.heading}>{t('welcome.plan.start')}</h2>
          <ul className={css.first}>
            {first.map(({ id, title }) => (
              <li key={id} lang="en">
                {title}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className={css.insight}>
        <span className={css.insightLabel}>{t('common.sayAloud')}</span>
        <span lang="en">{persona.insight}</span>
      </p>
    </section>
  );
}
