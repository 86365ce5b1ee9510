import { useEffect, useRef } from 'react';

/** Every one-letter key of the sidebar and the quiz, in the order of the dialog that `?` opens. `only` names the place of those not in both. */
export const SHORTCUTS = [
  { id: 'guess', keys: ['0', '1', '2', '3', '4', '5'], label: 'Before the reveal: how many points you named', only: 'practice' },
  { id: 'reveal', keys: ['Enter', ' '], label: 'Compare your answer' },
  { id: 'claim', keys: ['a', 'b', 'c', 'd', 'e'], label: '“I did say that” for the point with this letter' },
  { id: 'grade', keys: ['1', '2', '3', '4'], label: 'Missed it · with effort · fine · at once' },
  { id: 'undo', keys: ['u'], label: 'Undo; Ctrl+Z too' },
  { id: 'next', keys: ['n'], label: 'Next question', only: 'practice' },
  { id: 'skip', keys: ['s'], label: 'Skip this question' },
  { id: 'bury', keys: ['-'], label: 'Not today: the question is back tomorrow', only: 'quiz' },
  { id: 'pause', keys: ['p'], label: 'Pause, and go on', only: 'quiz' },
  { id: 'write', keys: ['i'], label: 'Go to the answer' },
  { id: 'note', keys: ['w'], label: 'Write a note', only: 'practice' },
  { id: 'back', keys: ['Escape'], label: 'Leave the text box; again: back to the list', only: 'practice' },
  { id: 'end', keys: ['Escape'], label: 'Leave the text box; again: end the round', only: 'quiz' },
  { id: 'help', keys: ['?'], label: 'This list' },
] as const satisfies readonly { id: string; keys: readonly string[]; label: string; only?: 'practice' | 'quiz' }[];

export type ShortcutId = (typeof SHORTCUTS)[number]['id'];
/** What a key does now; one that is absent does nothing. The pressed key is handed over. */
export type ShortcutHandlers = Partial<Record<ShortcutId, (key: string) => void>>;

/** The keys of one place, for its dialog. */
export function shortcutsOf(place: 'practice' | 'quiz') {
  return SHORTCUTS.filter((shortcut) => !('only' in shortcut) || shortcut.only === place);
}

const TYPED = new Set(['text', 'search', 'url', 'email', 'tel', 'password', 'number', 'date', 'time', 'datetime-local', 'month', 'week']);

/** Whether typed letters belong to this element. */
export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return TYPED.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target.closest('[contenteditable=""],[contenteditable="true"],[role="textbox"]') !== null;
}

/** Whether Enter and Space already mean something on this element. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button,a[href],summary,input,select,[role="button"],[tabindex]:not([tabindex="-1"])') !== null
  );
}

/** The shortcut of a key event, or null where the key belongs to somebody else. */
export function shortcutOf(event: KeyboardEvent, handlers: ShortcutHandlers): ShortcutId | null {
  if (event.defaultPrevented || event.isComposing || event.repeat) return null;
  if (event.target instanceof Element && event.target.closest('dialog[open]')) return null;
  if (isEditable(event.target)) return null;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z')
    return handlers.undo ? 'undo' : null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === 'Enter' || key === ' ') && isPressable(event.target)) return null;
  return SHORTCUTS.find((shortcut) => handlers[shortcut.id] && (shortcut.keys as readonly string[]).includes(key))?.id ?? null;
}

function isUndoInEmptyField(event: KeyboardEvent): boolean {
  const { target } = event;
  const field = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target : null;
  return field?.value === '' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
}

/** Listens for the keys while the component is shown. `undoWhenEmpty`: Ctrl+Z undoes too where a field has no text of its own to take back. */
export function useShortcuts(handlers: ShortcutHandlers, options: { undoWhenEmpty?: boolean } = {}): void {
  const current = useRef({ handlers, ...options });
  useEffect(() => {
    current.current = { handlers, ...options };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isEditable(event.target) && !event.isComposing) {
        (event.target as HTMLElement).blur();
        event.preventDefault();
        return;
      }
      const { handlers, undoWhenEmpty } = current.current;
      const id = undoWhenEmpty && handlers.undo && isUndoInEmptyField(event) ? 'undo' : shortcutOf(event, handlers);
      if (!id) return;
      event.preventDefault();
      handlers[id]?.(event.key.toLowerCase());
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
