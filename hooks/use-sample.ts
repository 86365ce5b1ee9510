import { useCallback, useEffect, useState } from 'react';
import { detectRole } from '@/core/detection/detect-role.ts';
import type { SamplePosting } from '@/core/content/schema.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import { SAMPLE_SITE } from '@/core/posting/sample-site.ts';
import type { SeenPosting } from '@/messages/protocol.ts';
import { loadLexicon } from './load-lexicon.ts';
import { sentenceOfReading } from './sentence-of.ts';
import type { PostingView, ShownPosting } from './use-posting.ts';

/** The sample, read and judged as a page's posting is. */
async function readSample(): Promise<SeenPosting> {
  const [file, lexicon] = await Promise.all([import('@/content/sample-posting.yaml'), loadLexicon()]);
  const { location, ...source } = file.default as SamplePosting;
  const posting = { ...postingFromText(source), location, site: SAMPLE_SITE };
  return { posting, role: detectRole(posting, lexicon) };
}

/** A posting of our own in the place of a page's, for whoever wants to try the sidebar at once. */
export function useSample(): ShownPosting {
  const [view, setView] = useState<PostingView>({ state: 'reading' });
  const readAgain = useCallback(async () => {
    try {
      setView({ state: 'shown', seen: await readSample() });
    } catch (reason) {
      setView({ state: 'failed', reason: sentenceOfReading(reason) });
    }
  }, []);
  useEffect(() => {
    const first = async () => readAgain();
    void first();
  }, [readAgain]);
  const close = useCallback(() => Promise.resolve(), []);
  return { view, admitted: true, framed: false, tabId: null, readAgain, close };
}
