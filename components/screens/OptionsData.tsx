import { ExportButton } from '@/components/notes/ExportButton.tsx';
import { ImportPanel } from '@/components/notes/ImportPanel.tsx';
import { keptList } from '@/components/options/kept-list.ts';
import { KeptNumbers } from '@/components/options/KeptNumbers.tsx';
import { WipePanel } from '@/components/options/WipePanel.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { openReview } from '@/hooks/open-page.ts';
import { useExport } from '@/hooks/use-export.ts';
import { useImport } from '@/hooks/use-import.ts';
import { useKept } from '@/hooks/use-kept.ts';
import { useStoreHealth } from '@/hooks/use-store-health.ts';
import { t } from '@/language/t.ts';
import css from './OptionsScreen.module.css';

/** How much is kept, the ways out and in, and the end of all of it. `onWiped` is called when everything is gone. */
export function OptionsData({ onWiped }: { onWiped: () => void }) {
  const { health, error, load: lookAgain } = useStoreHealth();
  const { kept, wiped, load, wipe } = useKept(() => {
    void lookAgain();
    onWiped();
  });
  const backup = useExport();
  const last = useExport();
  const { state, choose, changeMode, cancel, run, undo } = useImport(async () => {
    await Promise.all([load(), lookAgain()]);
  });
  const sound = health?.state === 'ok' && kept !== null;
  return (
    <div className={css.data}>
      {sound ? <KeptNumbers numbers={kept.size} bytes={kept.bytes} /> : null}
      {health && health.state !== 'ok' ? <p className={css.bad}>{t('options.kept.bad', { message: health.message })}</p> : null}
      {error ? <p className={css.bad}>{error}</p> : null}
      <div className={css.tools}>
        <ExportButton result={backup.result} onExport={() => void backup.run()} />
        <Button look="quiet" onClick={() => void openReview()}>
          {t('common.reviewPage')}
        </Button>
      </div>
      <p className={css.hint}>{t('options.kept.privacy')}</p>
      <ImportPanel
        state={state}
        onChoose={(file) => void choose(file)}
        onMode={(name, mode) => void changeMode(name, mode)}
        onRun={(name, mode) => void run(name, mode)}
        onCancel={cancel}
        onUndo={() => void undo()}
      />
      <WipePanel
        lost={sound ? keptList(kept.size) : null}
        state={wiped}
        backup={<ExportButton result={last.result} onExport={() => void last.run()} />}
        onWipe={() => void wipe()}
      />
    </div>
  );
}
