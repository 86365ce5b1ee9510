import type { Handlers } from '@/messages/server.ts';
import { updateBadge } from './badge.ts';
import { database } from './database.ts';
import { dueNow } from './due.ts';
import { askPage, claimFrame, currentPosting, load, losePosting, openFrame, openInTab, seePosting } from './postings.ts';
import { mayDraw, speakerOf } from './sources.ts';
import { changeSettings, readSettings } from './settings.ts';

/** One line a call, under its name in messages/protocol.ts. */
export const handlers: Handlers = {
  'posting.seen': ({ posting, byHand }, sender) => seePosting(posting, byHand, sender),
  'posting.gone': (_, sender) => losePosting(sender),
  'frame.open': (_, sender) => openFrame(sender),
  'frame.tab': (_, sender) => openInTab(sender),
  'reader.load': (_, sender) => load('whole-page', sender),
  'panel.load': (_, sender) => load('panel', sender),
  'handle.get': async (_, sender) => {
    const { handleAt, hiddenSites, handleOff } = await readSettings();
    return { handleAt, hiddenSites, handleOff: handleOff || !(await mayDraw(sender)) };
  },
  'handle.set': async ({ handleAt, hideSite, off }) => {
    await changeSettings((now) => ({
      ...(handleAt === undefined ? {} : { handleAt }),
      ...(hideSite === undefined ? {} : { hiddenSites: [...new Set([...now.hiddenSites, hideSite])] }),
      ...(off === undefined ? {} : { handleOff: off }),
    }));
    return null;
  },
  'page.frame': async ({ tabId }) => ({ frameId: await speakerOf(tabId) }),
  'frame.claim': ({ token }, sender) => claimFrame(token, sender),
  'frame.ask': ({ what }, sender) => askPage(what, sender),
  'posting.current': ({ tabId }, sender) => currentPosting(tabId, sender),

  'posting.keep': async (args) => (await database())['posting.keep'](args),
  'posting.list': async () => (await database())['posting.list'](),
  'review.record': async (args) => (await database())['review.record'](args),
  'review.retract': async (args) => (await database())['review.retract'](args),
  'review.preview': async (args) => (await database())['review.preview'](args),
  'review.due': ({ limit }) => dueNow(limit),
  'review.summary': async () => (await database())['review.summary'](),
  'attempt.list': async (args) => (await database())['attempt.list'](args),
  'cue.list': async (args) => (await database())['cue.list'](args),
  'note.save': async (args) => (await database())['note.save'](args),
  'note.delete': async (args) => (await database())['note.delete'](args),
  'note.list': async (args) => (await database())['note.list'](args),
  'draft.save': async (args) => (await database())['draft.save'](args),
  'draft.get': async (args) => (await database())['draft.get'](args),

  'settings.get': () => readSettings(),
  'settings.set': async ({ change }) => {
    const settings = await changeSettings(() => change);
    await updateBadge();
    return settings;
  },
  'store.health': async () => (await database())['store.health'](),
  'store.restore': async () => (await database())['store.restore'](),
  'store.accept': async () => (await database())['store.accept'](),
  'store.export': async () => (await database())['store.export']({ settings: await readSettings() }),
};
