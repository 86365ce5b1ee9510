import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Panel } from '@/messages/panel.ts';
import { showFrame } from './frame.ts';
import { showMenu } from './menu.ts';

/** What holds the sidebar in a job page, and the handle's menu. Injected by the background when somebody asks for either, so that other pages never carry it. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, Panel>)[Symbol.for('panel')] ??= { showFrame, showMenu };
});
