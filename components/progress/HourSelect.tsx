interface HourSelectProps {
  id: string;
  /** Local hour, 0 to 23. */
  value: number;
  describedBy?: string;
  onChange: (hour: number) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const hourName = (hour: number) => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(new Date(2026, 0, 1, hour));

/** One of the day's hours, named as the reader's language does. */
export function HourSelect({ id, value, describedBy, onChange }: HourSelectProps) {
  return (
    <select id={id} aria-describedby={describedBy} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {HOURS.map((hour) => (
        <option key={hour} value={hour}>
          {hourName(hour)}
        </option>
      ))}
    </select>
  );
}
