import { useMemo, useState } from 'react';
import type { RankedQuestion } from '@/core/matching/match.ts';
import type { TopicId } from '@/core/content/schema.ts';
import { SAMPLE_SITE } from '@/core/posting/sample-site.ts';
import { beforeWords } from '@/components/posting/before-words.ts';
import { NO_MARKS } from '@/components/posting/no-marks.ts';
import { PostingHeader } from '@/components/posting/PostingHeader.tsx';
import { progressLine } from '@/components/posting/progress-line.ts';
import { ProgressLine } from '@/components/posting/ProgressLine.tsx';
import { Banner } from '@/components/ui/Banner.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { LiveRegion } from '@/components/ui/LiveRegion.tsx';
import { ShortcutsDialog } from '@/components/ui/ShortcutsDialog.tsx';
import { Toast } from '@/components/ui/Toast.tsx';
import { useGone } from '@/hooks/ask.ts';
import type { LoadedQuestion } from '@/hooks/load-questions.ts';
import { loadQuestion } from '@/hooks/load-questions.ts';
import { shortcutsOf, useShortcuts } from '@/hooks/shortcuts.ts';
import { useLikelyQuestions } from '@/hooks/use-likely-questions.ts';
import { useMarks } from '@/hooks/use-marks.ts';
import { useOwnForPosting } from '@/hooks/use-own-for-posting.ts';
import { usePostingBefore } from '@/hooks/use-posting-before.ts';
import { usePostingProgress } from '@/hooks/use-posting-progress.ts';
import type { ShownPosting } from '@/hooks/use-posting.ts';
import { usePracticeSummary } from '@/hooks/use-practice-summary.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { useStoreHealth } from '@/hooks/use-store-health.ts';
import { useUndo } from '@/hooks/use-undo.ts';
import { openOptions } from '@/hooks/open-options.ts';
import { openPrepare } from '@/hooks/open-page.ts';
import { SidebarList } from './SidebarList.tsx';
import { SidebarPractice } from './SidebarPractice.tsx';
import css from './SidebarScreen.module.css';

interface Opened {
  question: LoadedQuestion;
  ranked: RankedQuestion | null;
  postingId: string | null;
  /** After a skip the letters stay keys; else the answer can be typed at once. */
  quiet: boolean;
}

/** The sidebar once it is admitted: the posting and its questions, or one question in practice. */
export function SidebarApp({ view, framed, tabId, readAgain, close }: ShownPosting) {
  const seen = view.state === 'shown' ? view.seen : null;
  const gone = useGone();
  const { settings, error: settingsError, change } = useSettings();
  const { health } = useStoreHealth();
  const writable = health?.state !== 'newer' && !gone;
  const { summary, refresh } = usePracticeSummary();
  const likely = useLikelyQuestions(seen, settings?.persona ?? null, settings !== null || settingsError !== null);
  const undo = useUndo();
  const [filter, setFilter] = useState<{ topic: TopicId | null; identity: string | null }>({ topic: null, identity: null });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [said, say] = useState('');

  const identity = seen?.posting.identity ?? null;
  // A filter belongs to the posting for which it was set.
  const topic = filter.identity === identity ? filter.topic : null;
  const ranked = useMemo(
    () => (likely.state === 'ready' ? likely.ranked.filter((question) => !topic || question.topic === topic) : []),
    [likely, topic],
  );

  const open = async (id: string, quiet = false) => {
    const found = likely.state === 'ready' ? likely.ranked.find((question) => question.id === id) : undefined;
    const question = await loadQuestion(id);
    if (question) setOpened({ question, ranked: found ?? null, postingId: identity, quiet });
  };

  const ready = likely.state === 'ready' ? likely : null;
  const own = useOwnForPosting(ready?.match ?? null).filter(({ card }) => !topic || card.topic === topic);
  const { progress, refresh: refreshProgress } = usePostingProgress(identity, ready?.demand ?? null);
  const line = progress && progressLine(progress);
  const recorded = () => {
    void refresh();
    void refreshProgress();
  };

  const place = opened ? ranked.findIndex(({ id }) => id === opened.question.id) : -1;
  // Own questions stand below the ranked ones.
  const order = [...ranked, ...own].map(({ id }) => id);
  const next = order[(opened ? order.indexOf(opened.question.id) : -1) + 1] ?? null;
  const back = () => {
    setLeft(opened?.question.id ?? null);
    setOpened(null);
  };
  const known = usePostingBefore(identity, tabId);
  const inPage = useMarks(opened ? opened.postingId : identity, tabId, say);
  const marks = seen?.posting.site === SAMPLE_SITE ? NO_MARKS : inPage;
  const { offer } = undo;
  useShortcuts({
    help: () => setHelp(true),
    undo: () => void undo.undo(),
  });

  const toast = offer && (
    <Toast text={offer.text} failed={offer.failed} onHold={undo.hold} onUndo={offer.run ? () => void undo.undo() : null} />
  );
  const moved = opened !== null && opened.postingId !== identity;
  return (
    <div className={css.app}>
      <PostingHeader
        compact={opened !== null}
        posting={seen?.posting ?? null}
        before={known && beforeWords(known.before, known.now)}
        onHelp={() => setHelp(true)}
        onClose={framed ? () => void close() : null}
      />
      {line && identity !== null && opened === null && <ProgressLine text={line} onPrepare={() => void openPrepare(identity)} />}
      {gone && <Banner tone="warn">Dry Run was updated. Reload the page to go on; your text stays here.</Banner>}
      {health && health.state !== 'ok' && (
        <Banner tone="danger" action={health.state === 'newer' ? null : <Button onClick={openOptions}>Open settings</Button>}>
          {health.message}
        </Banner>
      )}
      {moved && <Banner>The page shows something else now. This question stays until you go back.</Banner>}
      {opened ? (
        <SidebarPractice
          key={opened.question.id}
          {...opened}
          place={place < 0 ? null : `${place + 1} of ${ranked.length}`}
          writable={writable}
          twoGrades={settings?.twoGrades ?? false}
          toast={toast}
          undo={undo}
          marks={marks}
          say={say}
          onRecorded={recorded}
          onNext={next === null ? null : (quiet) => void open(next, quiet)}
          onBack={back}
        />
      ) : (
        <SidebarList
          view={view}
          likely={likely}
          ranked={ranked}
          own={own}
          summary={summary}
          topic={topic}
          settings={settings}
          focusId={left}
          marks={marks}
          toast={toast}
          onTopic={(next) => setFilter({ topic: next, identity })}
          onPersona={(persona) => void change({ persona, welcomed: true })}
          onReadAgain={() => void readAgain()}
          onOpen={(id) => void open(id)}
        />
      )}
      <LiveRegion text={said} />
      <LiveRegion text={offer ? `${offer.text}${offer.run ? ' Undo with U.' : ''}` : ''} />
      {help && <ShortcutsDialog shortcuts={shortcutsOf('practice')} submit={['Ctrl', 'Enter']} onClose={() => setHelp(false)} />}
    </div>
  );
}
