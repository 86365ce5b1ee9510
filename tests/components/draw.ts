import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws a screen into the test's document and lets its questions be answered. */
export async function draw(screen: ReactNode) {
  (globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => root.render(screen));
  await settle();
  return {
    text: () => place.textContent ?? '',
    all: (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)],
    button: (name: RegExp) => [...place.querySelectorAll('button')].find((button) => name.test(button.textContent ?? '')),
    remove: async () => {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}

/** Until nothing more happens: answers come in turns, questions are loaded from modules. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    // eslint-disable-next-line no-await-in-loop -- one turn after the other
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
  }
}

export async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
    const goesOn = target.dispatchEvent(event);
    if (goesOn && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
  });
  await settle();
}

export async function type(text: string): Promise<void> {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error('no field has the focus');
  await act(async () => {
    const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

export async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error('nothing to click on');
  await act(async () => element.click());
  await settle();
}
