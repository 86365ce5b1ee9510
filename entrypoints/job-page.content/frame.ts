import { element } from './overlay.ts';

export interface Frame {
  /** The frame answered: it is ours and alive. */
  ready(): void;
  /** The extension is gone (updated, removed): keep the frame with the text in it, say so, offer to close. */
  orphan(): void;
  remove(): void;
}

export interface FrameEvents {
  /** No answer in time: the page does not let the frame in. */
  blocked(): void;
  /** Closed by our own button, after the extension is gone. */
  closed(): void;
}

/** A page with Cross-Origin-Embedder-Policy blocks the frame without an event; a good one answers in a tenth of this. */
const READY_MS = 2_000;
const MIN_WIDTH = 320;
const MAX_WIDTH = 640;

/** Opens the sidebar's frame over the page's right edge. The page keeps its layout. */
export function showFrame(root: ShadowRoot, address: string, events: FrameEvents): Frame {
  const frame = element('iframe', { src: address, title: 'Dry Run: interview practice', allow: "clipboard-write 'none'" });
  const grip = element('div', { class: 'grip', 'aria-hidden': 'true' });
  const panel = element('div', { class: 'panel' }, frame, grip);
  const timer = setTimeout(() => {
    panel.remove();
    events.blocked();
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
      showNotice(root, 'Dry Run was updated. Copy what you typed, then reload this page.', 'Close the sidebar', () => {
        panel.remove();
        events.closed();
      });
    },
    remove: () => {
      clearTimeout(timer);
      panel.remove();
    },
  };
}

/** One sentence and one button, drawn in the page. */
export function showNotice(root: ShadowRoot, sentence: string, action: string, act: () => void): void {
  const button = element('button', { type: 'button' }, action);
  const dismiss = element('button', { type: 'button' }, 'Not now');
  const notice = element('div', { class: 'notice', role: 'status' }, element('p', {}, sentence), button, dismiss);
  dismiss.addEventListener('click', () => notice.remove());
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    notice.remove();
    act();
  });
  root.append(notice);
}
