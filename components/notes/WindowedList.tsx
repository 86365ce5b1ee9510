import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import css from './WindowedList.module.css';

interface WindowedListProps {
  label: string;
  keys: readonly string[];
  renderRow: (index: number) => ReactNode;
  /** Keys of rows that stay drawn wherever the page is scrolled to. */
  held: ReadonlySet<string>;
}

/** A row before it was measured. */
const GUESS_PX = 190;
/** Rows beyond the window, so that Tab and a quick wheel find them. */
const AROUND = 5;
/** Up to here all rows are drawn: the browser's own search on the page finds everything. */
const ALL_DRAWN = 60;

function Windowed({ label, keys, renderRow, held }: WindowedListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  useLayoutEffect(() => {
    const measure = () => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY));
    measure();
    // What stands above can grow: pictures, a comparison, the bar of what is selected.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => GUESS_PX,
    overscan: AROUND,
    scrollMargin: top,
    getItemKey: (index) => keys[index] ?? index,
    rangeExtractor: (range) => {
      const stay = [...held, ...(focused === null ? [] : [focused])].map((key) => keys.indexOf(key)).filter((index) => index >= 0);
      return [...new Set([...defaultRangeExtractor(range), ...stay])].sort((a, b) => a - b);
    },
  });
  return (
    <ul ref={list} className={css.windowed} aria-label={label} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ key, index, start }) => (
        // The focus of what is in a row keeps the row; the row itself does nothing.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={keys.length}
          aria-posinset={index + 1}
          className={css.placed}
          style={{ transform: `translateY(${start - top}px)` }}
          onFocus={() => setFocused(keys[index] ?? null)}
        >
          {renderRow(index)}
        </li>
      ))}
    </ul>
  );
}

/** A list of rows of any height of which, when it is long, only those near the window are in the document. */
export function WindowedList(props: WindowedListProps) {
  const { label, keys, renderRow } = props;
  if (keys.length > ALL_DRAWN) return <Windowed {...props} />;
  return (
    <ul className={css.list} aria-label={label}>
      {keys.map((key, index) => (
        <li key={key} className={css.row}>
          {renderRow(index)}
        </li>
      ))}
    </ul>
  );
}
