import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { fingerprintOf } from '@/core/posting/fingerprint.ts';
import type { Store } from '@/store/store.ts';
import type { Computer } from './store-kit.ts';
import { attempt, behindItsBack, computer, DAY, MINUTE, T0 } from './store-kit.ts';

const TEXT = Array.from({ length: 120 }, (_, at) => `word${(at * 7919) % 1009}`).join(' ');

function posting(id: string, change: object = {}) {
  return {
    id,
    title: 'MLOps Engineer',
    company: 'Heron Freight',
    url: null,
    site: null,
    label: 'core' as const,
    topics: [],
    questions: [],
    fingerprint: fingerprintOf(TEXT) ?? undefined,
    ...change,
  };
}

let kit: Computer;
let store: Store;
const keep = (id: string, change?: object) => store['posting.keep']({ posting: posting(id, change) });
const before = (id: string, change?: object, dayStart?: number) =>
  store['posting.before']({ posting: posting(id, change), ...(dayStart === undefined ? {} : { dayStart }) });

beforeEach(async () => {
  kit = computer();
  store = await kit.open();
});

describe('posting.before', () => {
  it('knows nothing of a posting seen for the first time, before and after it is kept', async () => {
    expect(await before('lever:1')).toBeNull();
    await keep('lever:1');
    kit.clock += 29 * MINUTE;
    expect(await before('lever:1')).toBeNull();
  });

  it('tells the earlier visit, whether asked before or after the posting is kept anew, and through reloads', async () => {
    await keep('lever:1');
    kit.clock += 3 * DAY;
    const earlier = { own: { seenAt: T0, firstSeen: T0, practised: 0 }, like: null };
    expect(await before('lever:1')).toEqual(earlier);
    await keep('lever:1');
    expect(await before('lever:1')).toEqual(earlier);
    kit.clock += 5 * MINUTE;
    await keep('lever:1');
    expect(await before('lever:1')).toEqual(earlier);
    const [row] = await store['posting.list']();
    expect(row).toMatchObject({ firstSeen: T0, previousSeen: T0, lastSeen: T0 + 3 * DAY + 5 * MINUTE });
  });

  it('counts a visit of another day though the pause was short', async () => {
    await keep('lever:1');
    kit.clock += 10 * MINUTE;
    expect(await before('lever:1', {}, T0 + 5 * MINUTE)).toMatchObject({ own: { seenAt: T0 } });
    expect(await before('lever:1', {}, T0 - DAY)).toBeNull();
  });

  it('counts the questions practised for this posting, each once, without those taken back', async () => {
    await keep('lever:1');
    const answered = async (id: string, questionId: string, postingId: string | null) =>
      store['review.record']({ attempt: attempt(id, { questionId, postingId }) });
    await answered('a1', 'MON-01', 'lever:1');
    await answered('a2', 'MON-01', 'lever:1');
    await answered('a3', 'MON-02', 'lever:1');
    await answered('a4', 'MON-03', 'lever:1');
    await answered('a5', 'MON-04', 'lever:2');
    await answered('a6', 'MON-05', null);
    await store['review.retract']({ id: 'r1', attemptId: 'a4', deleted: true });
    kit.clock += DAY;
    expect(await before('lever:1')).toMatchObject({ own: { practised: 2 } });
    await store['review.retract']({ id: 'r2', attemptId: 'a4', deleted: false });
    expect(await before('lever:1')).toMatchObject({ own: { practised: 3 } });
  });

  it('knows the same job under another identity, and takes the one seen last', async () => {
    await keep('lever:1');
    await store['review.record']({ attempt: attempt('a1', { questionId: 'MON-01', postingId: 'lever:2' }) });
    kit.clock += DAY;
    await keep('lever:2', { title: 'MLOps Engineer (f/m/d)' });
    await keep('lever:3', { company: 'Kestrel' });
    expect(await before('linkedin:9')).toEqual({ own: null, like: { seenAt: T0 + DAY, practised: 1 } });
    await keep('linkedin:9');
    expect(await before('linkedin:9')).toMatchObject({ own: null, like: { practised: 1 } });
    expect(await before('linkedin:9', { fingerprint: fingerprintOf(TEXT.replaceAll('word', 'thing')) })).toBeNull();
  });

  it('does without a fingerprint in rows of before there was one, and does not lose one', async () => {
    await keep('lever:1', { fingerprint: undefined });
    expect((await store['posting.list']())[0]).not.toHaveProperty('fingerprint');
    expect(await before('lever:2')).toBeNull();
    await keep('lever:1');
    await keep('lever:1', { fingerprint: undefined });
    expect((await store['posting.list']())[0]?.fingerprint).toHaveLength(32);
    await behindItsBack(kit, ['postings'], (transaction) => {
      const { topics, questions, ...rest } = posting('old:1');
      transaction
        .objectStore('postings')
        .put({ ...rest, fingerprint: undefined, topics, questions, firstSeen: T0 - DAY, lastSeen: T0 - DAY });
    });
    expect(await before('old:1')).toMatchObject({ own: { seenAt: T0 - DAY } });
  });

  it('goes out with the export and comes back', async () => {
    await keep('lever:1');
    kit.clock += DAY;
    await keep('lever:1');
    const read = readBackup((await store['store.export']()).json);
    if (!read.ok) throw new Error(read.message);
    expect(read.backup.postings[0]).toMatchObject({ previousSeen: T0, fingerprint: fingerprintOf(TEXT) });
    expect(read.backup.kept).toBeUndefined();
  });
});
