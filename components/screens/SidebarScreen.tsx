import { useHash } from '@/hooks/use-hash.ts';
import { usePosting } from '@/hooks/use-posting.ts';
import { SampleSidebar } from './SampleSidebar.tsx';
import { SidebarApp } from './SidebarApp.tsx';
import css from './SidebarScreen.module.css';

/** The page beside a posting. Nothing but the name is shown before the background knows this frame as ours. */
export function SidebarScreen() {
  const [sample] = useHash('sample');
  return sample === null ? <PageSidebar /> : <SampleSidebar />;
}

function PageSidebar() {
  const posting = usePosting();
  if (posting.view.state === 'refused') {
    return (
      <main className={css.bare}>
        <h1>Dry Run</h1>
      </main>
    );
  }
  if (!posting.admitted && posting.view.state === 'reading') return <main className={css.bare} aria-busy="true" aria-label="Dry Run" />;
  return <SidebarApp {...posting} />;
}
