import { Button } from '@/components/ui/Button.tsx';
import css from './Sites.module.css';

interface HostListProps {
  title: string;
  /** Said where the list is empty. */
  empty: string;
  hosts: readonly string[];
  action: string;
  /** The action's name for people who hear it. */
  actionOn: (host: string) => string;
  onAct: (host: string) => void;
}

/** Hosts that the person decided about, each with the way to take it back. */
export function HostList({ title, empty, hosts, action, actionOn, onAct }: HostListProps) {
  return (
    <div>
      <h3 className={css.title}>{title}</h3>
      {hosts.length === 0 ? <p className={css.none}>{empty}</p> : null}
      <ul className={css.list} aria-label={title}>
        {hosts.map((host) => (
          <li key={host}>
            <span className={css.host}>{host}</span>
            <Button aria-label={actionOn(host)} onClick={() => onAct(host)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
