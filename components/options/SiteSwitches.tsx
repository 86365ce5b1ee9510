import { useState } from 'react';
import { t } from '@/language/t.ts';
import css from './Sites.module.css';

interface Site {
  id: string;
  name: string;
  on: boolean;
  hosts: readonly string[];
}

interface SiteSwitchesProps {
  sites: readonly Site[];
  onSwitch: (id: string, on: boolean) => void;
}

/** More sites than this are hard to look through. */
const FEW = 8;

/** The supported sites, each with its switch; a filter where they are many. */
export function SiteSwitches({ sites, onSwitch }: SiteSwitchesProps) {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLowerCase();
  const shown = sites.filter(({ name, hosts }) => [name, ...hosts].some((text) => text.toLowerCase().includes(words)));
  return (
    <>
      {sites.length > FEW ? (
        <input
          type="search"
          className={css.filter}
          aria-label={t('sites.filter')}
          placeholder={t('sites.filter')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      ) : null}
      <ul className={css.switches} aria-label={t('sites.supported')}>
        {shown.map(({ id, name, on, hosts }) => (
          <li key={id}>
            <label className={css.switch}>
              <input type="checkbox" checked={on} onChange={(event) => onSwitch(id, event.target.checked)} />
              <span>
                {name}
                <small className={css.hosts}>{hosts.length > 2 ? t('sites.hosts', hosts.length) : hosts.join(', ')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className={css.none} role="status">
        {shown.length === 0 ? t('sites.noneFound') : ''}
      </p>
    </>
  );
}
