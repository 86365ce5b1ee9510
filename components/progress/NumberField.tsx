import { useEffect, useState } from 'react';

interface NumberFieldProps {
  id: string;
  value: number;
  min: number;
  max: number;
  describedBy: string;
  onChange: (value: number) => void;
}

/** A whole number: handed over once it is one within the bounds, else the last good one comes back. */
export function NumberField({ id, value, min, max, describedBy, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  function take(next: string) {
    setText(next);
    const number = Number(next);
    if (next.trim() && Number.isInteger(number) && number >= min && number <= max && number !== value) onChange(number);
  }
  return (
    <input
      id={id}
      type="number"
      min={min}
      max={max}
      value={text}
      aria-describedby={describedBy}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setText(String(value))}
    />
  );
}
