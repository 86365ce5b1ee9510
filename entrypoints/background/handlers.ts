import { BURIED_KEY } from '@/core/schedule/buried.ts';
import type { Handlers } from '@/messages/server.ts';
import { updateBadge } from './badge.ts';
import { database, refoldDates } from './database.ts';
import { dayStart, dueNow } from './due.ts';
import { metBefore } from './met-before.ts';
import { clearMark, showMark } from './marks.ts';
import { askPage, claimFrame, currentPosting, load, losePosting, openFrame, openInTab, seePosting } from './postings.ts';
import { planReminder } from './reminder.ts';
import { reminderWorld } from './reminder-world.ts';
import { setReminded } from './reminded.ts';
import { mayDraw, speakerOf } from './sources.ts';
import { changeSettings, readSettings } from './settings.ts';

/** One line a call, under its name in messages/protocol.ts. */
export const handlers: Handlers = {
  'posting.seen': ({ posting, byHand }, sender) => seePosting(posting, byHand, sender),
  'posting.gone': (_, sender) => losePosting(sender),
  'frame.open': (_, sender) => openFrame(sender),
  'frame.tab': (_, sender) => openInTab(sender),
  'script.load': ({ script }, sender) => load(script, sender),
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
  'mark.show': (args, sender) => showMark(args, sender),
  'mark.clear': ({ tabId }, sender) => clearMark(tabId, sender),

  'posting.keep': async (args) => (await database())['posting.keep']({ ...args, dayStart: await dayStart() }),
  'posting.before': ({ tabId }, sender) => metBefore(tabId, sender),
  'posting.forget': async () => (await database())['posting.forget'](),
  'posting.bring-back': async (args) => (await database())['posting.bring-back'](args),
  'posting.list': async () => (await database())['posting.list'](),
  'review.record': async (args) => {
    const recorded = await (await database())['review.record'](args);
    await setReminded(false);
    return recorded;
  },
  'review.retract': async (args) => (await database())['review.retract'](args),
  'review.preview': async (args) => (await database())['review.preview'](args),
  'review.due': ({ limit }) => dueNow(limit),
  'memory.list': async (args) => (await database())['memory.list'](args),
  'review.summary': async () => (await database())['review.summary'](),
  'attempt.list': async (args) => (await database())['attempt.list'](args),
  'cue.list': async (args) => (await database())['cue.list'](args),
  'note.save': async (args) => (await database())['note.save'](args),
  'note.delete': async (args) => (await database())['note.delete'](args),
  'note.list': async (args) => (await database())['note.list'](args),
  'notebook.page': async (args) => (await database())['notebook.page'](args),
  'notebook.mark': async () => (await database())['notebook.mark'](),
  'notebook.change': async (args) => (await database())['notebook.change'](args),
  'entry.save': async (args) => (await database())['entry.save'](args),
  'entry.list': async (args) => (await database())['entry.list'](args),
  'draft.save': async (args) => {
    await (await database())['draft.save'](args);
    if (args.key === BURIED_KEY) await updateBadge();
    return null;
  },
  'draft.get': async (args) => (await database())['draft.get'](args),

  'settings.get': () => readSettings(),
  'settings.set': async ({ change }) => {
    const settings = await changeSettings(() => change);
    if (change.requestRetention !== undefined) await refoldDates();
    if (change.reminderHour !== undefined) {
      await setReminded(false);
      await planReminder(reminderWorld);
    }
    await updateBadge();
    return settings;
  },
  'store.health': async () => (await database())['store.health'](),
  'store.restore': async () => (await database())['store.restore'](),
  'store.accept': async () => (await database())['store.accept'](),
  'store.export': async () => (await database())['store.export']({ settings: await readSettings() }),
  'store.import-preview': async (args) => (await database())['store.import-preview'](args),
  'store.import': async (args) => (await database())['store.import'](args),
  'store.import-undo': async (args) => (await database())['store.import-undo'](args),
};
