import { OwnQuestionsPanel } from '@/components/preparation/OwnQuestionsPanel.tsx';
import { reviseCard } from '@/core/entries/revise-card.ts';
import { useEntries } from '@/hooks/use-entries.ts';
import { usePracticeSummary } from '@/hooks/use-practice-summary.ts';
import type { Undo } from '@/hooks/use-undo.ts';
import css from './PrepareScreen.module.css';

/** The person's own questions. */
export function PrepareOwn({ undo }: { undo: Undo }) {
  const { entries, error, save } = useEntries('card');
  const { summary } = usePracticeSummary();

  async function remove(id: string) {
    const card = entries?.get(id)?.value;
    if (!card || !(await save(id, null))) return;
    undo.show('The question is deleted', async () => {
      if (!(await save(id, card))) throw new Error('Dry Run did not answer. The question is still deleted.');
      return 'The question is back';
    });
  }
  // Newest first, a list in the order of its file; a card that is edited stays where it is.
  const cards = [...(entries ?? [])].toSorted(([a, one], [b, other]) => other.createdAt - one.createdAt || (a < b ? -1 : 1));
  return (
    <>
      {error ? (
        <p className={css.failed} role="alert">
          {error}
        </p>
      ) : null}
      {entries ? (
        <OwnQuestionsPanel
          cards={cards.map(([id, { value }]) => ({ id, card: value, practised: summary.practised[id] ?? 0 }))}
          onSave={async (id, revision) => {
            const card = entries.get(id)?.value;
            return card
              ? save(
                  id,
                  reviseCard(card, revision, () => crypto.randomUUID()),
                )
              : false;
          }}
          onDelete={(id) => void remove(id)}
        />
      ) : null}
    </>
  );
}
