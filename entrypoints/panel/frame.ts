import type { Panel } from '@/messages/panel.ts';
import { dress } from './dress.ts';
import type { Way } from './notice.ts';
import { showNotice } from './notice.ts';
import { showUpdated } from './updated.ts';

/** A page with Cross-Origin-Embedder-Policy blocks the frame without an event; a good one answers in a tenth of this. */
const READY_MS = 2_000;
const MIN_WIDTH = 320;
const MAX_WIDTH = 640;

export const showFrame: Panel['showFrame'] = (stage, words, address, events) => {
  const { root, element } = stage;
  dress(stage);
  const frame = element('iframe', { src: address, title: words.frame, allow: "clipboard-write 'none'" });
  const grip = element('div', { class: 'grip', 'aria-hidden': 'true' });
  const panel = element('div', { class: 'panel' }, frame, grip);
  const timer = setTimeout(() => {
    panel.remove();
    events.blocked();
    const inPanel: Way[] = words.inPanel ? [[words.inPanel, () => events.inPanel()]] : [];
    showNotice(stage, words.blocked, [...inPanel, [words.inTab, () => events.inTab()], [words.notNow, () => undefined]]);
  }, READY_MS);

  grip.addEventListener('pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId);
    // The frame would swallow the moves.
    frame.style.pointerEvents = 'none';
  });
  grip.addEventListener('pointermove', (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    panel.style.width = `${Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, innerWidth - event.clientX))}px`;
  });
  grip.addEventListener('lostpointercapture', () => {
    frame.style.pointerEvents = '';
  });
  root.append(panel);

  return {
    ready: () => {
      clearTimeout(timer);
      frame.focus();
    },
    orphan: () => {
      clearTimeout(timer);
      showUpdated(stage, words, () => {
        panel.remove();
        events.closed();
      });
    },
    remove: () => {
      clearTimeout(timer);
      panel.remove();
    },
  };
};
