import type { Persona, PersonaId } from '@/core/content/schema.ts';
import css from './PersonaOffer.module.css';

interface PersonaOfferProps {
  personas: readonly Pick<Persona, 'id' | 'name'>[];
  onChoose: (id: PersonaId | null) => void;
}

/** Asks once, in one line, from where the reader comes. */
export function PersonaOffer({ personas, onChoose }: PersonaOfferProps) {
  return (
    <section aria-labelledby="persona-offer">
      <p id="persona-offer" className={css.ask}>
        A study plan for you, as a…
      </p>
      <div className={css.choices}>
        {personas.map(({ id, name }) => (
          <button key={id} type="button" className={css.choice} onClick={() => onChoose(id)}>
            {name}
          </button>
        ))}
        <button type="button" className={`${css.choice} ${css.none}`} onClick={() => onChoose(null)}>
          none of these
        </button>
      </div>
    </section>
  );
}
