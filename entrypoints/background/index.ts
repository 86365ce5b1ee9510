import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { watchRequests } from '@/messages/own-requests.ts';
import { serve } from '@/messages/server.ts';
import { onAlarm, onStart } from './alarms.ts';
import { updateBadge } from './badge.ts';
import { runCommand } from './commands.ts';
import { onQuiet } from './database.ts';
import { handlers } from './handlers.ts';
import { lockStorage } from './lock-storage.ts';
import { makeMenu, onMenu } from './menu.ts';
import { count } from './receipts.ts';
import { classifySender } from './sender-class.ts';
import { onGiven, onTaken } from './sites.ts';
import { forgetTab } from './tab-memory.ts';

// Everything is registered before the first await: a worker that wakes up for an event must find its listener.
export default defineBackground(() => {
  void lockStorage();
  onQuiet(() => void updateBadge());
  serve(handlers, classifySender);
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab?.id));
  browser.contextMenus.onClicked.addListener((info, tab) => void onMenu(info, tab?.id));
  browser.permissions.onAdded.addListener(({ origins }) => {
    void makeMenu();
    void onGiven(origins ?? []);
  });
  browser.permissions.onRemoved.addListener(() => {
    void makeMenu();
    void onTaken();
  });
  watchRequests(({ requests, blocked }) => {
    count('requests', requests);
    count('blocked', blocked);
  });
  browser.alarms.onAlarm.addListener((alarm) => void onAlarm(alarm.name));
  browser.runtime.onStartup.addListener(() => void onStart());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void onStart();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});
