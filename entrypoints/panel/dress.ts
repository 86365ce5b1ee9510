import type { Stage } from '@/messages/panel.ts';
import css from './panel.css?inline';

const dressed = new WeakSet<ShadowRoot>();

/** Adds the panel's styles to the root, once. */
export function dress({ root, style }: Stage): void {
  if (!dressed.has(root)) style(css);
  dressed.add(root);
}
