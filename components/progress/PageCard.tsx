import { Button } from '@/components/ui/Button.tsx';
import type { Role } from '@/core/detection/role.ts';
import type { ReadResult } from '@/core/posting/posting.ts';
import { t } from '@/language/t.ts';
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
const REASONS = {
  'not-yet': 'popup.notYet',
  list: 'popup.list',
  application: 'popup.application',
  none: 'popup.none',
} as const satisfies Record<Exclude<ReadResult['state'], 'posting'>, string>;

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
  const kind = role.titleSays ? role.titleSays.charAt(0).toUpperCase() + role.titleSays.slice(1) : t('popup.notMlops');
  return words.length > 0
    ? t('popup.signalsWith', { kind, seen, of, words: words.slice(0, 3).join(', ') })
    : t('popup.signals', { kind, seen, of });
}

function describe(status: TabPage): { label: string; text: string; action: string | null } {
  const { role, sidebarOpen } = status;
  if (status.state !== 'posting' || !role)
    return { label: t('popup.thisPage'), text: status.state === 'posting' ? '' : t(REASONS[status.state]), action: null };
  const action = sidebarOpen ? t('popup.closeSidebar') : role.label === 'none' ? t('popup.showAnyway') : t('popup.openSidebar');
  const place = [status.title, status.company].filter(Boolean).join(' · ');
  if (role.label === 'none') return { label: status.title ?? t('popup.thisPosting'), text: describeNone(role), action };
  return { label: role.label === 'core' ? t('posting.role.core') : t('popup.adjacent'), text: place, action };
}

/** What the active tab shows, and the way into the sidebar. */
export function PageCard({ asking, status, before, failed, onToggle, onPrepare }: PageCardProps) {
  const { label, text, action } = status
    ? describe(status)
    : { label: t('popup.thisPage'), text: asking ? t('popup.readingTab') : t('popup.notSupported'), action: null };
  const role = status?.state === 'posting' ? (status.role?.label ?? null) : null;
  return (
    <section className={css.card} aria-label={t('popup.thisTab')} data-role={role ?? 'none'}>
      <span className={css.dot} aria-hidden="true" />
      <div className={css.words} role="status">
        <p className={css.label}>{label}</p>
        <p className={css.text}>{failed ? t('popup.unanswered') : text}</p>
        {before && !failed && <p className={css.before}>{before}</p>}
        {status?.siteChanged ? <p className={css.text}>{t('popup.siteChanged')}</p> : null}
      </div>
      {action ? (
        <div className={css.actions}>
          <Button onClick={onToggle}>{action}</Button>
          {onPrepare ? (
            <Button look="quiet" onClick={onPrepare}>
              {t('common.prepare')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
