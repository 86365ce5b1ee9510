import css from './LiveRegion.module.css';

/** Says to screen readers what changed, when they are done with what they are saying. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <output className={css.live} aria-live="polite">
      {text}
    </output>
  );
}
