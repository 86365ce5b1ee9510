import { useSample } from '@/hooks/use-sample.ts';
import { SidebarApp } from './SidebarApp.tsx';
import css from './SampleSidebar.module.css';

/** The sample posting in a tab of its own, with the sidebar beside it as on a job site. */
export function SampleSidebar() {
  const sample = useSample();
  const { view } = sample;
  return (
    <div className={css.both}>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.posting} aria-label="The sample posting" tabIndex={0}>
        <p className={css.text}>{view.state === 'shown' ? view.seen.posting.description : ''}</p>
      </section>
      <div className={css.side}>
        <SidebarApp {...sample} />
      </div>
    </div>
  );
}
