import css from './Quote.module.css';

/** The posting's or the person's own words. Long ones end on one line where `clip` is set; the whole is in the title. */
export function Quote({ children, clip = false }: { children: string; clip?: boolean }) {
  const words = children.trim().replace(/\s+/gu, ' ');
  return (
    <q className={clip ? `${css.quote} ${css.clip}` : css.quote} title={clip ? words : undefined}>
      {words}
    </q>
  );
}
