import { Disclosure } from '@/components/ui/Disclosure.tsx';
import css from './Picture.module.css';

interface PictureTableProps {
  label: string;
  heads: readonly string[];
  /** The first cell of each row is its head. */
  rows: readonly (readonly [string, ...(string | number)[]])[];
}

/** What a picture shows, in words and numbers, for whoever would rather read. */
export function PictureTable({ label, heads, rows }: PictureTableProps) {
  return (
    <Disclosure summary="As a table">
      {/* Scrolled with the arrow keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.table} role="region" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={heads[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
