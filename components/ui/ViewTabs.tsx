import css from './ViewTabs.module.css';

interface ViewTabsProps<T extends string> {
  label: string;
  views: readonly { id: T; name: string }[];
  current: T;
  onChoose: (id: T) => void;
}

/** Links between the views of one page; each has an address of its own. */
export function ViewTabs<T extends string>({ label, views, current, onChoose }: ViewTabsProps<T>) {
  return (
    <nav aria-label={label}>
      <ul className={css.tabs}>
        {views.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={css.tab}
              aria-current={id === current ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onChoose(id);
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
