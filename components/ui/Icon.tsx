import css from './Icon.module.css';

const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  check: 'M3.5 8.5l3 3 6-7',
  ring: 'M8 3.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9z',
  external: 'M6 4H4v8h8v-2M9 4h3v3M12 4L7.5 8.5',
} as const;

/** A small drawing that says nothing to screen readers: the words beside it do. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className={css.icon} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
