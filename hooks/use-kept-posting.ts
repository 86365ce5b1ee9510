import { useEffect, useState } from 'react';
import { ask } from './ask.ts';

/** Id of the tab's posting where it is kept with questions, so that it can be prepared for; else null. Null for `tabId` asks nothing. */
export function useKeptPosting(tabId: number | null): string | null {
  const [kept, setKept] = useState<{ tabId: number; id: string } | null>(null);
  useEffect(() => {
    if (tabId === null) return undefined;
    let gone = false;
    void (async () => {
      const seen = await ask('posting.current', { tabId }).catch(() => null);
      const postings = seen ? await ask('posting.list', {}).catch(() => []) : [];
      const id = postings.find((posting) => posting.id === seen?.posting.identity && posting.questions.length > 0)?.id;
      if (!gone && id !== undefined) setKept({ tabId, id });
    })();
    return () => {
      gone = true;
    };
  }, [tabId]);
  return kept && kept.tabId === tabId ? kept.id : null;
}
