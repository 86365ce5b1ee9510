import { describe, expect, it } from 'vitest';
import { badgeOf } from '@/entrypoints/background/badge-text.ts';
import type { ReminderWorld } from '@/entrypoints/background/reminder.ts';
import { planReminder, remind, REMINDER } from '@/entrypoints/background/reminder.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2025, 4, 3, 12);

/** A world whose clock jumps from alarm to alarm. */
function world(start: { hour: number | null; due?: number; offset?: number }) {
  const it = {
    clock: NOON,
    hour: start.hour,
    due: start.due ?? 3,
    typed: null as number | null,
    alarms: new Map<string, number>(),
    shown: [] as number[],
  };
  const deps: ReminderWorld = {
    now: () => it.clock,
    offsetMinutes: () => start.offset ?? 0,
    settings: async () => ({ reminderHour: it.hour }),
    dueAnchors: async () => it.due,
    lastTyped: async () => it.typed,
    setAlarm: async (name, at) => void it.alarms.set(name, at),
    clearAlarm: async (name) => void it.alarms.delete(name),
    show: async () => void it.shown.push(it.clock),
  };
  return {
    it,
    deps,
    ring: async () => {
      const at = it.alarms.get(REMINDER);
      if (at === undefined) throw new Error('no alarm is set');
      it.alarms.delete(REMINDER);
      it.clock = at;
      await remind(deps);
    },
  };
}

describe('the daily reminder', () => {
  it('is off by default: no alarm, and one that was left over is removed', async () => {
    const { it: its, deps } = world({ hour: null });
    its.alarms.set(REMINDER, NOON + HOUR);
    await planReminder(deps);
    expect(its.alarms.size).toBe(0);
    await remind(deps);
    expect(its.shown).toEqual([]);
  });

  it.each([
    ['later today', 18, 0, NOON + 6 * HOUR],
    ['tomorrow when the hour has passed', 8, 0, NOON + 20 * HOUR],
    ['tomorrow at the very hour', 12, 0, NOON + DAY],
    ['by the local clock', 18, 120, NOON + 4 * HOUR],
  ])('comes at the chosen hour: %s', async (_name, hour, offset, expected) => {
    const { it: its, deps } = world({ hour, offset });
    await planReminder(deps);
    expect(its.alarms.get(REMINDER)).toBe(expected);
  });

  it('shows once a day and only when something is due', async () => {
    const { it: its, deps, ring } = world({ hour: 18 });
    await planReminder(deps);
    await ring();
    its.due = 0;
    await ring();
    its.due = 5;
    await ring();
    expect(its.shown).toEqual([NOON + 6 * HOUR, NOON + 6 * HOUR + 2 * DAY]);
  });

  it('never comes while somebody types: it waits until two minutes after the last word', async () => {
    const { it: its, deps, ring } = world({ hour: 18 });
    await planReminder(deps);
    its.typed = NOON + 6 * HOUR - MINUTE;
    await ring();
    expect(its.shown).toEqual([]);
    expect(its.alarms.get(REMINDER)).toBe(its.typed + 2 * MINUTE);
    its.typed = NOON + 6 * HOUR + MINUTE / 2;
    await ring();
    expect(its.shown).toEqual([]);
    await ring();
    expect(its.shown).toEqual([its.typed + 2 * MINUTE]);
    expect(its.alarms.get(REMINDER)).toBe(NOON + 6 * HOUR + DAY);
  });

  it('is silent when it was switched off after the alarm was set', async () => {
    const { it: its, deps, ring } = world({ hour: 18 });
    await planReminder(deps);
    its.hour = null;
    await ring();
    expect(its.shown).toEqual([]);
    expect(its.alarms.size).toBe(0);
  });
});

describe('what stands on the icon', () => {
  it.each([
    [0, true, true, '', ''],
    [7, true, false, '7', '7 due today'],
    [120, true, false, '99+', '99+ due today'],
    [7, false, false, '', ''],
    [7, false, true, '!', 'Time to practise: 7 due today'],
  ])('%i due, number %s, reminded %s', (due, badge, reminded, text, title) => {
    expect(badgeOf(due, { badge, reminded })).toEqual({ text, title });
  });
});
