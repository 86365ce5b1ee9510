import type { Persona } from '@/core/content/schema.ts';
import css from './PersonaPlan.module.css';

interface PersonaPlanProps {
  persona: Persona;
  /** Titles of the first questions, in the order of study. */
  first: readonly { id: string; title: string }[];
}

/** What one background has, lacks and does about it, on half a page. */
export function PersonaPlan({ persona, first }: PersonaPlanProps) {
  return (
    <section className={css.plan} aria-label={`Study plan: ${persona.name}`}>
      <div className={css.both}>
        <div>
          <h2 className={css.heading}>You bring</h2>
          <p>{persona.profile}</p>
        </div>
        <div>
          <h2 className={css.heading}>Where interviews go wrong</h2>
          <p>{persona.pain}</p>
        </div>
      </div>
      <h2 className={css.heading}>What to do about it</h2>
      <ol className={css.steps}>
        {persona.strategy.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {first.length > 0 ? (
        <>
          <h2 className={css.heading}>Start with</h2>
          <ul className={css.first}>
            {first.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className={css.insight}>
        <span className={css.insightLabel}>Worth saying aloud</span>
        {persona.insight}
      </p>
    </section>
  );
}
