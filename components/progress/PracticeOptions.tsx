import type { Settings } from '@/core/records.ts';
import { t } from '@/language/t.ts';
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
      <OptionRow controlId="two" label={t('options.two.label')} hint={t('options.two.hint')}>
        <input
          id="two"
          type="checkbox"
          aria-describedby="two-hint"
          checked={settings.twoGrades}
          onChange={(event) => onChange({ twoGrades: event.target.checked })}
        />
      </OptionRow>
      <OptionRow controlId="timer" label={t('options.timer.label')} hint={t('options.timer.hint')}>
        <input
          id="timer"
          type="checkbox"
          aria-describedby="timer-hint"
          checked={roundSeconds !== null}
          onChange={(event) => onChange({ roundSeconds: event.target.checked ? DEFAULT_SECONDS : null })}
        />
      </OptionRow>
      {roundSeconds === null ? null : (
        <OptionRow controlId="seconds" label={t('options.seconds.label')} hint={t('options.seconds.hint')}>
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
      <OptionRow controlId="new" label={t('options.new.label')} hint={t('options.new.hint')}>
        <NumberField
          id="new"
          describedBy="new-hint"
          min={0}
          max={200}
          value={settings.newPerDay}
          onChange={(newPerDay) => onChange({ newPerDay })}
        />
      </OptionRow>
      <OptionRow controlId="retention" label={t('options.retention.label')} hint={t('options.retention.hint')}>
        <NumberField
          id="retention"
          describedBy="retention-hint"
          min={70}
          max={97}
          value={Math.round(settings.requestRetention * 100)}
          onChange={(percent) => onChange({ requestRetention: percent / 100 })}
        />
      </OptionRow>
      <OptionRow controlId="day" label={t('options.day.label')} hint={t('options.day.hint')}>
        <HourSelect id="day" describedBy="day-hint" value={settings.dayStartsAt} onChange={(dayStartsAt) => onChange({ dayStartsAt })} />
      </OptionRow>
      <OptionRow controlId="badge" label={t('options.badge.label')}>
        <input id="badge" type="checkbox" checked={settings.badge} onChange={(event) => onChange({ badge: event.target.checked })} />
      </OptionRow>
      <OptionRow controlId="reminder" label={t('options.reminder.label')} hint={t('options.reminder.hint')}>
        <input
          id="reminder"
          type="checkbox"
          aria-describedby="reminder-hint"
          checked={reminderHour !== null}
          onChange={(event) => onChange({ reminderHour: event.target.checked ? DEFAULT_REMINDER : null })}
        />
      </OptionRow>
      {reminderHour === null ? null : (
        <OptionRow controlId="reminder-hour" label={t('options.reminder.hour')}>
          <HourSelect id="reminder-hour" value={reminderHour} onChange={(hour) => onChange({ reminderHour: hour })} />
        </OptionRow>
      )}
    </>
  );
}
