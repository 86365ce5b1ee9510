import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { respond } from '@/messages/client.ts';
import type { PageEvents, SeenPosting } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { sentenceOf } from './sentence-of.ts';
import { flushDrafts } from './use-draft.ts';

export type PostingView =
  | { state: 'reading' }
  /** Not our frame: show nothing. */
  | { state: 'refused' }
  | { state: 'none' }
  | { state: 'failed'; reason: string }
  | { state: 'shown'; seen: SeenPosting };

/** What the sidebar is told about its posting. */
export interface ShownPosting {
  view: PostingView;
  /** From here on the background answers this page. */
  admitted: boolean;
  framed: boolean;
  /** The tab that a page of our own looks at. */
  tabId: number | null;
  readAgain: () => Promise<void>;
  close: () => Promise<void>;
}

/** Where the sidebar is: framed beside a posting, or a page of our own that looks at a tab. */
type Place = { kind: 'framed' } | { kind: 'own'; tabId: number | null };

/** One claim a page: the token is spent by it, and React may mount twice. */
let claimed: Promise<boolean> | null = null;

function fromHash(name: string): string | null {
  return new URLSearchParams(location.hash.slice(1)).get(name);
}

async function findTab(): Promise<number | null> {
  const named = Number(fromHash('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function findPlace(): Promise<Place | null> {
  const token = fromHash('token');
  if (token === null) return window.top === window.self ? { kind: 'own', tabId: await findTab() } : null;
  claimed ??= ask('frame.claim', { token }).then(({ ok }) => ok);
  try {
    return (await claimed) ? { kind: 'framed' } : null;
  } catch (reason) {
    claimed = null;
    throw reason;
  }
}

const sameText = (a: SeenPosting, b: SeenPosting) =>
  a.posting.identity === b.posting.identity && a.posting.description === b.posting.description && a.role.label === b.role.label;

/** The posting beside which the sidebar stands. The old one goes before the new one is asked for. */
export function usePosting(): ShownPosting {
  const [place, setPlace] = useState<Place | null>(null);
  const [view, setView] = useState<PostingView>({ state: 'reading' });

  const read = useCallback(async (where: Place) => {
    try {
      const seen = await ask('posting.current', { tabId: where.kind === 'own' ? where.tabId : null });
      setView((before) => {
        if (!seen) return { state: 'none' };
        return before.state === 'shown' && sameText(before.seen, seen) ? before : { state: 'shown', seen };
      });
    } catch (reason) {
      setView({ state: 'failed', reason: sentenceOf(reason) });
    }
  }, []);

  const start = useCallback(async () => {
    try {
      const found = await findPlace();
      if (!found) return setView({ state: 'refused' });
      setPlace(found);
      return await read(found);
    } catch (reason) {
      return setView({ state: 'failed', reason: sentenceOf(reason) });
    }
  }, [read]);
  useEffect(() => {
    const first = async () => start();
    void first();
  }, [start]);

  useEffect(() => {
    if (!place) return undefined;
    return respond<PageEvents>({
      'event.posting': ({ tabId }) => {
        // A frame does not know its tab's number; the background answers each frame for its own tab.
        if (place.kind === 'framed' || place.tabId === tabId) void read(place);
        return null;
      },
    });
  }, [place, read]);

  // A tab can go to a page without a script of ours, of which no event comes.
  useEffect(() => {
    if (place?.kind !== 'own') return undefined;
    const listener = (tabId: number, { status }: { status?: string }) => {
      if (status && tabId === place.tabId) void read(place);
    };
    browser.tabs.onUpdated.addListener(listener);
    return () => browser.tabs.onUpdated.removeListener(listener);
  }, [place, read]);

  // The browser's own panel stays while the person changes tabs.
  useEffect(() => {
    if (place?.kind !== 'own' || fromHash('tab') !== null) return undefined;
    const follow = async () => {
      const tabId = await findTab();
      if (tabId === place.tabId) return;
      setView({ state: 'reading' });
      const next: Place = { kind: 'own', tabId };
      setPlace(next);
      await read(next);
    };
    const listener = () => void follow();
    browser.tabs.onActivated.addListener(listener);
    return () => browser.tabs.onActivated.removeListener(listener);
  }, [place, read]);

  const framed = place?.kind === 'framed';
  const readAgain = useCallback(async () => {
    setView({ state: 'reading' });
    if (framed) await ask('frame.ask', { what: 'read-again' }).catch(() => undefined);
    await (place ? read(place) : start());
  }, [framed, place, read, start]);
  const close = useCallback(async () => {
    await flushDrafts();
    await ask('frame.ask', { what: 'close' }).catch(() => undefined);
  }, []);
  const tabId = place?.kind === 'own' ? place.tabId : null;
  return { view, admitted: place !== null, framed, tabId, readAgain, close };
}
