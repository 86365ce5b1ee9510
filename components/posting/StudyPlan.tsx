import type { Persona, PersonaId } from '@/core/content/schema.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import css from './StudyPlan.module.css';

export interface PlanQuestion {
  id: string;
  title: string;
  practised: number;
}

interface StudyPlanProps {
  persona: Persona;
  personas: readonly Pick<Persona, 'id' | 'name'>[];
  /** Null while they are being read. */
  questions: readonly PlanQuestion[] | null;
  onQuestion: (id: string) => void;
  onPersona: (id: PersonaId | null) => void;
}

/** How a reader with this background prepares best: one line, the rest behind it. */
export function StudyPlan({ persona, personas, questions, onQuestion, onPersona }: StudyPlanProps) {
  const next = questions?.find(({ practised }) => practised === 0);
  return (
    <section className={css.plan} aria-label="Study plan">
      <Disclosure
        summary={
          <span className={css.line}>
            <strong>Your plan</strong> as {article(persona.name)}
          </span>
        }
      >
        <ol className={css.strategy}>
          {persona.strategy.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={css.insight}>
          <span className={css.small}>Worth saying aloud</span>“{persona.insight}”
        </p>
        <p className={css.small}>Study these first</p>
        <ol className={css.first}>
          {(questions ?? []).map(({ id, title, practised }) => (
            <li key={id}>
              <button type="button" className={css.question} onClick={() => onQuestion(id)}>
                {title}
              </button>
              {practised > 0 && <span className={css.done}> practised</span>}
            </li>
          ))}
        </ol>
        <label className={css.change}>
          Reading as{' '}
          <select value={persona.id} onChange={(event) => onPersona((event.target.value || null) as PersonaId | null)}>
            {personas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">nobody in particular</option>
          </select>
        </label>
      </Disclosure>
      <p className={css.next}>
        {next && (
          <>
            Next:{' '}
            <button type="button" className={css.question} onClick={() => onQuestion(next.id)}>
              {next.title}
            </button>
          </>
        )}
        {questions && questions.length > 0 && !next && 'Every question of the plan was practised once.'}
      </p>
    </section>
  );
}

function article(name: string): string {
  const lower = /^[A-Z][a-z]+\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return `${/^[aeiou]/i.test(lower) ? 'an' : 'a'} ${lower}`;
}
