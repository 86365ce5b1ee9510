import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { TopicId } from '@/core/content/schema.ts';
import css from './KnownTopics.module.css';

interface KnownTopicsProps {
  topics: readonly TopicId[];
  ticked: readonly TopicId[];
  /** A tick is in the store. */
  saved: boolean;
  /** One sentence; with it the ticks that could not be kept have fallen back. */
  error: string | null;
  onToggle: (topic: TopicId, knows: boolean) => void;
}

/** What somebody would explain in an interview today. Nothing has to be ticked. */
export function KnownTopics({ topics, ticked, saved, error, onToggle }: KnownTopicsProps) {
  const sorted = topics.toSorted((a, b) => TOPIC_NAMES[a].localeCompare(TOPIC_NAMES[b]));
  return (
    <fieldset className={css.picker} aria-describedby="known-hint">
      <legend className={css.legend}>What do you know already?</legend>
      <p id="known-hint" className={css.hint}>
        Tick what you could explain in an interview today; nothing has to be ticked. Ten questions then show whether it holds.
      </p>
      <div className={css.topics}>
        {sorted.map((topic) => (
          <label key={topic} className={css.topic}>
            <input type="checkbox" checked={ticked.includes(topic)} onChange={(event) => onToggle(topic, event.target.checked)} />
            {TOPIC_NAMES[topic]}
          </label>
        ))}
      </div>
      <p className={css.told} role="status">
        {saved && !error ? 'Saved' : ''}
      </p>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
