import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Role } from '@/core/detection/role.ts';
import type { ReadPosting } from '@/core/posting/posting.ts';
import type { JobPageCalls } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { markTab } from './badge.ts';
import { forgetSource, recallSource, rememberSource } from './tab-memory.ts';

// A tab has one posting. The page itself comes first; a frame in it counts only where the page has none of its own. Where the page is ours,
// it draws handle and sidebar for its frame; an employer's page is not, and the frame speaks and draws for itself.

const jobPage = defineExtensionMessaging<JobPageCalls>();

function isFrame(sender: Sender): boolean {
  return sender.frameId !== undefined && sender.frameId !== 0;
}

/** Says to the page around a frame what the frame shows. Null where no script of ours is in that page. */
async function tellAround(tabId: number, seen: { posting: ReadPosting; role: Role } | null): Promise<{ taken: boolean } | null> {
  return jobPage.sendMessage('page.framed', { seen }, { tabId, frameId: 0 }).catch(() => null);
}

/** Notes which frame shows the posting of the tab. False: it is a frame's, and the page has one of its own. */
export async function admitSource(tabId: number, posting: ReadPosting, role: Role, sender: Sender): Promise<boolean> {
  if (!isFrame(sender)) {
    // The page opens the sidebar on the posting of its frame: the frame stays the source.
    if ((await recallSource(tabId))?.identity !== posting.identity) await dismissSource(tabId);
    return true;
  }
  const around = await tellAround(tabId, { posting, role });
  if (around && !around.taken) return false;
  const alone = around === null;
  await rememberSource(tabId, { frameId: sender.frameId ?? 0, alone, identity: posting.identity });
  if (alone) await markTab(tabId, role.label !== 'none');
  return true;
}

/** The page, or a frame, shows its posting no more. False: another one is the source. */
export async function withdrawSource(tabId: number, sender: Sender): Promise<boolean> {
  if (isFrame(sender)) {
    const source = await recallSource(tabId);
    if (source?.frameId !== sender.frameId) return false;
    if (!source?.alone) await tellAround(tabId, null);
  }
  await dismissSource(tabId);
  return true;
}

async function dismissSource(tabId: number): Promise<void> {
  if ((await recallSource(tabId))?.alone) await markTab(tabId, false);
  await forgetSource(tabId);
}

/** The frame that answers for the tab's posting; 0 is the page itself. */
export async function speakerOf(tabId: number): Promise<number> {
  const source = await recallSource(tabId);
  return source?.alone ? source.frameId : 0;
}

/** Whether the sender may draw a handle: the page itself, or a frame in a page that is not ours. */
export async function mayDraw(sender: Sender): Promise<boolean> {
  return !isFrame(sender) || (await speakerOf(sender.tab?.id ?? -1)) === sender.frameId;
}
