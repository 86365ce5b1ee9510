import type { Panel } from '@/messages/panel.ts';
import { dress } from './dress.ts';
import { showNotice } from './notice.ts';

/** A page with Cross-Origin-Embedder-Policy blocks the frame without an event; a good one answers in a tenth of this. */
const READY_MS = 2_000;
const MIN_WIDTH = 320;
const MAX_WIDTH = 640;

export const showFrame: Panel['showFrame'] = (stage, address, events) => {
  const { root, element } = stage;
  dress(stage);
  const frame = element('iframe', { src: address, title: 'Dry Run: interview practice', allow: "clipboard-write 'none'" });
  const grip = element('div', { class: 'grip', 'aria-hidden': 'true' });
  const panel = element('div', { class: 'panel' }, frame, grip);
  const timer = setTimeout(() => {
    panel.remove();
    events.blocked();
    showNotice(stage, 'This page does not let the sidebar in.', 'Open it in a tab', () => events.inTab());
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
      showNotice(stage, 'Dry Run was updated. Copy what you typed, then reload this page.', 'Close the sidebar', () => {
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
