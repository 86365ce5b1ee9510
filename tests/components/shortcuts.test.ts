// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isEditable, SHORTCUTS, shortcutOf } from '@/hooks/shortcuts.ts';

const all = Object.fromEntries(SHORTCUTS.map(({ id }) => [id, () => undefined]));

function press(target: Element, init: KeyboardEventInit & { isComposing?: boolean }): KeyboardEvent {
  document.body.replaceChildren(target);
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

function element(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild ?? holder;
}

describe('the keys', () => {
  it.each([
    '<textarea></textarea>',
    '<input>',
    '<input type="search">',
    '<select></select>',
    '<div contenteditable="true"></div>',
    '<div role="textbox"></div>',
  ])('are letters in %s', (html) => {
    for (const { keys } of SHORTCUTS) for (const key of keys) expect(shortcutOf(press(element(html), { key }), all)).toBeNull();
    expect(shortcutOf(press(element(html), { key: 'z', ctrlKey: true }), all)).toBeNull();
  });

  it('are keys on a button, a heading and a checkbox', () => {
    for (const html of ['<button>x</button>', '<h2 tabindex="-1">x</h2>', '<input type="checkbox">']) {
      expect(isEditable(element(html))).toBe(false);
      expect(shortcutOf(press(element(html), { key: 'n' }), all)).toBe('next');
      expect(shortcutOf(press(element(html), { key: 'N' }), all)).toBe('next');
    }
  });

  it('leave Enter and Space to what can be pressed, and take them elsewhere', () => {
    expect(shortcutOf(press(element('<button>x</button>'), { key: 'Enter' }), all)).toBeNull();
    expect(shortcutOf(press(element('<summary>x</summary>'), { key: ' ' }), all)).toBeNull();
    expect(shortcutOf(press(element('<h2 tabindex="-1">x</h2>'), { key: 'Enter' }), all)).toBe('reveal');
  });

  it('leave combinations, held keys and half-written characters alone', () => {
    const button = () => element('<button>x</button>');
    expect(shortcutOf(press(button(), { key: 'n', ctrlKey: true }), all)).toBeNull();
    expect(shortcutOf(press(button(), { key: 's', altKey: true }), all)).toBeNull();
    expect(shortcutOf(press(button(), { key: 'n', repeat: true }), all)).toBeNull();
    expect(shortcutOf(press(button(), { key: 'n', isComposing: true }), all)).toBeNull();
    expect(shortcutOf(press(element('<dialog open><p>x</p></dialog>'), { key: 'n' }), all)).toBeNull();
  });

  it('undo with U and with Ctrl+Z', () => {
    const button = () => element('<button>x</button>');
    expect(shortcutOf(press(button(), { key: 'u' }), all)).toBe('undo');
    expect(shortcutOf(press(button(), { key: 'z', ctrlKey: true }), all)).toBe('undo');
    expect(shortcutOf(press(button(), { key: 'z', metaKey: true }), all)).toBe('undo');
    expect(shortcutOf(press(button(), { key: 'z', ctrlKey: true }), { next: () => undefined })).toBeNull();
  });

  it('mean what the present phase gives them', () => {
    const grade = { grade: () => undefined };
    const guess = { guess: () => undefined };
    expect(shortcutOf(press(element('<p>x</p>'), { key: '3' }), grade)).toBe('grade');
    expect(shortcutOf(press(element('<p>x</p>'), { key: '3' }), guess)).toBe('guess');
    expect(shortcutOf(press(element('<p>x</p>'), { key: '0' }), grade)).toBeNull();
  });
});
