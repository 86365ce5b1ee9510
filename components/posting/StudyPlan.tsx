import type { Persona, PersonaId } from '@/core/content/schema.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { interfaceLanguage } from '@/language/interface-locale.ts';
import { Filled } from '@/components/ui/Filled.tsx';
import { t } from '@/language/t.ts';
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
    <section className={css.plan} aria-label={t('posting.plan.label')}>
      <Disclosure
        summary={
          <span className={css.line}>
            <Filled
              text={t('posting.plan.line', { plan: '{plan}', persona: article(persona.name) })}
              parts={{ plan: <strong>{t('posting.plan.your')}</strong> }}
            />
          </span>
        }
      >
        <ol className={css.strategy}>
          {persona.strategy.map((step) => (
            <li key={step} lang="en">
              {step}
            </li>
          ))}
        </ol>
        <p className={css.insight}>
          <span className={css.small}>{t('common.sayAloud')}</span>
          <q lang="en">{persona.insight}</q>
        </p>
        <p className={css.small}>{t('posting.plan.first')}</p>
        <ol className={css.first}>
          {(questions ?? []).map(({ id, title, practised }) => (
            <li key={id}>
              <button type="button" className={css.question} onClick={() => onQuestion(id)}>
                {title}
              </button>
              {practised > 0 && <span className={css.done}> {t('posting.plan.practised')}</span>}
            </li>
          ))}
        </ol>
        <label className={css.change}>
          {t('posting.plan.readingAs')}{' '}
          <select value={persona.id} onChange={(event) => onPersona((event.target.value || null) as PersonaId | null)}>
            {personas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{t('posting.plan.nobody')}</option>
          </select>
        </label>
      </Disclosure>
      <p className={css.next}>
        {next && (
          <>
            {t('posting.plan.next')}{' '}
            <button type="button" className={css.question} onClick={() => onQuestion(next.id)}>
              {next.title}
            </button>
          </>
        )}
        {questions && questions.length > 0 && !next && t('posting.plan.done')}
      </p>
    </section>
  );
}

/** With the article that English wants; other languages name the persona alone. */
function article(name: string): string {
  if (interfaceLanguage() !== 'en') return name;
  const lower = /^[A-Z][a-z]+\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return `${/^[aeiou]/i.test(lower) ? 'an' : 'a'} ${lower}`;
}
