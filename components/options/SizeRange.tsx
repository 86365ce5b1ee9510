import css from './SizeRange.module.css';

interface SizeRangeProps {
  id: string;
  describedBy: string;
  /** Percent. */
  value: number;
  say: (percent: number) => string;
  onChange: (value: number) => void;
}

/** The size of text, in steps of ten percent. */
export function SizeRange({ id, describedBy, value, say, onChange }: SizeRangeProps) {
  return (
    <span className={css.size}>
      <input
        id={id}
        type="range"
        min={90}
        max={150}
        step={10}
        value={value}
        aria-describedby={describedBy}
        aria-valuetext={say(value)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id} className={css.value}>
        {say(value)}
      </output>
    </span>
  );
}
