import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';

/** So long an element must have stood uncovered before a click on it counts. */
const SEEN_MS = 500;
/** The browser is asked anew so often: in a frame that is covered whole it draws nothing and tells no change. */
const AGAIN_MS = 200;
/** An answer older than this is none. */
const FRESH_MS = 500;
/** The shortest pause between two looks that the browser allows. */
const LOOK_MS = 100;
/** A frame of which the page shows less than this is a frame that the page cut to what it wants to have clicked. */
const WHOLE = 0.95;
/** Of the element itself; the rest may be scrolled away. */
const HALF = 0.5;

/** What IntersectionObserver adds in its second version; absent in Firefox, where nothing ever counts as seen. */
type Look = IntersectionObserverEntry & { isVisible?: boolean };

/** Follows one element of which that share must be seen. All times are `performance.now()`. */
function follow(target: Element, share: number): { isSeen: () => boolean; stop: () => void } {
  let since: number | null = null;
  let told = -Infinity;
  const take = (looks: readonly Look[]): void => {
    for (const { isVisible, intersectionRatio, time } of looks) {
      const seen = isVisible === true && intersectionRatio >= share;
      if (!seen) since = null;
      else if (since === null || time - told > FRESH_MS) since = time;
      told = time;
    }
  };
  const options = { trackVisibility: true, delay: LOOK_MS, threshold: [0, share, 1] };
  const observer = new IntersectionObserver(take, options);
  const again = (): void => {
    observer.unobserve(target);
    observer.observe(target);
  };
  again();
  const timer = setInterval(again, AGAIN_MS);
  return {
    isSeen: () => {
      take(observer.takeRecords());
      const now = performance.now();
      return since !== null && now - since >= SEEN_MS && now - told <= FRESH_MS;
    },
    stop: () => {
      clearInterval(timer);
      observer.disconnect();
    },
  };
}

/**
 * For pages framed in another one, which can draw over them, fade them out, shrink or cut them. Answers whether the element and the whole frame
 * have been visible for half a second until now, by what the browser itself computes from the drawn page: opacity, filters, transforms and
 * whatever lies on top (w3c/IntersectionObserver, version 2). Without `active` nothing is watched and the answer is yes.
 */
export function useSeen(ref: RefObject<Element | null>, active: boolean): () => boolean {
  const watched = useRef<ReturnType<typeof follow>[]>([]);
  useEffect(() => {
    const element = ref.current;
    if (!active || !element) return undefined;
    const both = [follow(document.documentElement, WHOLE), follow(element, HALF)];
    watched.current = both;
    return () => {
      watched.current = [];
      for (const { stop } of both) stop();
    };
  }, [ref, active]);
  return useCallback(() => !active || (watched.current.length > 0 && watched.current.every(({ isSeen }) => isSeen())), [active]);
}
