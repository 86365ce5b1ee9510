import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { serve } from '@/messages/server.ts';
import { onAlarm, onStart } from './alarms.ts';
import { updateBadge } from './badge.ts';
import { onQuiet } from './database.ts';
import { handlers } from './handlers.ts';
import { toggleSidebar } from './postings.ts';
import { classifySender } from './sender-class.ts';
import { forgetTab } from './tab-memory.ts';

// Everything is registered before the first await: a worker that wakes up for an event must find its listener.
export default defineBackground(() => {
  onQuiet(() => void updateBadge());
  serve(handlers, classifySender);
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-sidebar') void toggleSidebar(tab?.id ?? null);
  });
  browser.alarms.onAlarm.addListener((alarm) => void onAlarm(alarm.name));
  browser.runtime.onStartup.addListener(() => void onStart());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void onStart();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});
