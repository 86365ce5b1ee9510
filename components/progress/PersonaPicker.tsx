import { useId } from 'react';
import type { PersonaId } from '@/core/content/schema.ts';
import css from './PersonaPicker.module.css';

interface PersonaPickerProps {
  choices: readonly { id: PersonaId; name: string }[];
  /** Undefined: not chosen yet; null: none of these. */
  chosen: PersonaId | null | undefined;
  legend: string;
  onChoose: (persona: PersonaId | null) => void;
}

/** The reader's background; "none of these" is a choice like the others. */
export function PersonaPicker({ choices, chosen, legend, onChoose }: PersonaPickerProps) {
  const name = useId();
  const all = [...choices, { id: null, name: 'None of these' }];
  return (
    <fieldset className={css.picker}>
      <legend className={css.legend}>{legend}</legend>
      {all.map((choice) => (
        <label key={choice.id ?? 'none'} className={css.choice}>
          <input type="radio" name={name} checked={chosen === choice.id} onChange={() => onChoose(choice.id)} />
          {choice.name}
        </label>
      ))}
    </fieldset>
  );
}
