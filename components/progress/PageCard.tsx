import { Button } from '@/components/ui/Button.tsx';
import type { Role } from '@/core/detection/role.ts';
import type { ReadResult } from '@/core/posting/posting.ts';
import css from './PageCard.module.css';

/** What the job page says of itself. */
interface TabPage {
  state: ReadResult['state'];
  role: Role | null;
  title: string | null;
  company: string | null;
  siteChanged: boolean;
  sidebarOpen: boolean;
}

/** Why there is nothing to open. A posting has none as long as its role is not known. */
const REASONS: Record<ReadResult['state'], string> = {
  posting: '',
  'not-yet': 'The page has not shown a posting yet.',
  list: 'This is a list of jobs. Open one of them.',
  application: 'This is an application form. Open the posting itself.',
  none: 'This page is not a job posting.',
};

interface PageCardProps {
  asking: boolean;
  /** Null where no script of ours answered. */
  status: TabPage | null;
  /** What is known of an earlier visit to the posting, if any. */
  before: string | null;
  /** The page did not answer when it was asked to open the sidebar. */
  failed: boolean;
  onToggle: () => void;
  /** Null where the posting is not kept. */
  onPrepare: (() => void) | null;
}

/** Silence with a reason: what was taken for signals of the role, and how many. */
export function describeNone(role: Role): string {
  const { seen, of, words } = role.signals;
  const kind = role.titleSays ? role.titleSays.charAt(0).toUpperCase() + role.titleSays.slice(1) : 'Not an MLOps role';
  return `${kind}: ${seen} of ${of} signals${words.length > 0 ? ` (${words.slice(0, 3).join(', ')})` : ''}.`;
}

function describe(status: TabPage): { label: string; text: string; action: string | null } {
  const { role, sidebarOpen } = status;
  if (status.state !== 'posting' || !role) return { label: 'This page', text: REASONS[status.state], action: null };
  const action = sidebarOpen ? 'Close sidebar' : role.label === 'none' ? 'Show anyway' : 'Open sidebar';
  const place = [status.title, status.company].filter(Boolean).join(' · ');
  if (role.label === 'none') return { label: status.title ?? 'This posting', text: describeNone(role), action };
  return { label: role.label === 'core' ? 'MLOps role' : 'Close to MLOps', text: place, action };
}

/** What the active tab shows, and the way into the sidebar. */
export function PageCard({ asking, status, before, failed, onToggle, onPrepare }: PageCardProps) {
  const { label, text, action } = status
    ? describe(status)
    : { label: 'This page', text: asking ? 'Reading this tab…' : 'Not a supported job site.', action: null };
  const role = status?.state === 'posting' ? (status.role?.label ?? null) : null;
  return (
    <section className={css.card} aria-label="This tab" data-role={role ?? 'none'}>
      <span className={css.dot} aria-hidden="true" />
      <div className={css.words} role="status">
        <p className={css.label}>{label}</p>
        <p className={css.text}>{failed ? 'The page did not answer. Reload it and try again.' : text}</p>
        {before && !failed && <p className={css.before}>{before}</p>}
        {status?.siteChanged ? <p className={css.text}>This site has changed; Dry Run reads it in the general way.</p> : null}
      </div>
      {action ? (
        <div className={css.actions}>
          <Button onClick={onToggle}>{action}</Button>
          {onPrepare ? (
            <Button look="quiet" onClick={onPrepare}>
              Prepare
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
