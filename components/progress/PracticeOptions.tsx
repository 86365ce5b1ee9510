import type { Settings } from '@/core/records.ts';
import { HourSelect } from './HourSelect.tsx';
import { NumberField } from './NumberField.tsx';
import { OptionRow } from './OptionRow.tsx';

interface PracticeOptionsProps {
  settings: Settings;
  onChange: (part: Partial<Settings>) => void;
}

const DEFAULT_SECONDS = 60;
const DEFAULT_REMINDER = 18;

/** How the quiz asks: grades, clock, new ones, retention, day, icon, reminder. */
export function PracticeOptions({ settings, onChange }: PracticeOptionsProps) {
  const { roundSeconds, reminderHour } = settings;
  return (
    <>
      <OptionRow controlId="two" label="Two grades only" hint="“Missed it” and “had it” instead of four.">
        <input
          id="two"
          type="checkbox"
          aria-describedby="two-hint"
          checked={settings.twoGrades}
          onChange={(event) => onChange({ twoGrades: event.target.checked })}
        />
      </OptionRow>
      <OptionRow
        controlId="timer"
        label="A clock in the quiz"
        hint="It starts with your first key. Without it a round ends with its cards."
      >
        <input
          id="timer"
          type="checkbox"
          aria-describedby="timer-hint"
          checked={roundSeconds !== null}
          onChange={(event) => onChange({ roundSeconds: event.target.checked ? DEFAULT_SECONDS : null })}
        />
      </OptionRow>
      {roundSeconds === null ? null : (
        <OptionRow controlId="seconds" label="Seconds in a round" hint="From 20 to 600. The open card may be finished afterwards.">
          <NumberField
            id="seconds"
            describedBy="seconds-hint"
            min={20}
            max={600}
            value={roundSeconds}
            onChange={(seconds) => onChange({ roundSeconds: seconds })}
          />
        </OptionRow>
      )}
      <OptionRow
        controlId="new"
        label="New questions a day"
        hint="In the quiz. What you practise beside a posting is not counted against you."
      >
        <NumberField
          id="new"
          describedBy="new-hint"
          min={0}
          max={200}
          value={settings.newPerDay}
          onChange={(newPerDay) => onChange({ newPerDay })}
        />
      </OptionRow>
      <OptionRow
        controlId="retention"
        label="Still known when asked again, in percent"
        hint="From 70 to 97. Higher asks more often. Your dates change at once; nothing you did is lost."
      >
        <NumberField
          id="retention"
          describedBy="retention-hint"
          min={70}
          max={97}
          value={Math.round(settings.requestRetention * 100)}
          onChange={(percent) => onChange({ requestRetention: percent / 100 })}
        />
      </OptionRow>
      <OptionRow controlId="day" label="A new day begins at" hint="Whoever practises past midnight is still in the same day.">
        <HourSelect id="day" describedBy="day-hint" value={settings.dayStartsAt} onChange={(dayStartsAt) => onChange({ dayStartsAt })} />
      </OptionRow>
      <OptionRow controlId="badge" label="Number of due anchors on the icon">
        <input id="badge" type="checkbox" checked={settings.badge} onChange={(event) => onChange({ badge: event.target.checked })} />
      </OptionRow>
      <OptionRow
        controlId="reminder"
        label="A daily reminder"
        hint="A “!” on the icon when something is due, until you practise. No window, no sound, never while you type."
      >
        <input
          id="reminder"
          type="checkbox"
          aria-describedby="reminder-hint"
          checked={reminderHour !== null}
          onChange={(event) => onChange({ reminderHour: event.target.checked ? DEFAULT_REMINDER : null })}
        />
      </OptionRow>
      {reminderHour === null ? null : (
        <OptionRow controlId="reminder-hour" label="It comes at">
          <HourSelect id="reminder-hour" value={reminderHour} onChange={(hour) => onChange({ reminderHour: hour })} />
        </OptionRow>
      )}
    </>
  );
}
