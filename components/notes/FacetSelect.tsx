import { useId } from 'react';
import css from './Filters.module.css';

interface FacetSelectProps<T extends string> {
  name: string;
  /** The choice that lets everything through. */
  all: string;
  value: T | '';
  counts: ReadonlyMap<string, number>;
  nameOf: (value: T) => string;
  onValue: (value: T | '') => void;
}

/** One filter with a list: the values that would leave something, most first. Not drawn where there is nothing to choose. */
export function FacetSelect<T extends string>({ name, all, value, counts, nameOf, onValue }: FacetSelectProps<T>) {
  const id = useId();
  const values = [...counts].sort((a, b) => b[1] - a[1]);
  if (value !== '' && !counts.has(value)) values.unshift([value, 0]);
  if (values.length === 0) return null;
  return (
    <div>
      <label className={css.label} htmlFor={id}>
        {name}
      </label>
      <select id={id} className={css.field} value={value} onChange={(event) => onValue(event.target.value as T | '')}>
        <option value="">{all}</option>
        {values.map(([one, count]) => (
          <option key={one} value={one}>
            {nameOf(one as T)} ({count})
          </option>
        ))}
      </select>
    </div>
  );
}
