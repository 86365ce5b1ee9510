import { expect, it } from 'vitest';
import { daysUntil, practiceDays, today } from '@/core/preparation/days.ts';

const at = (text: string, offsetMinutes = 0, dayStartsAt = 4) => ({ now: Date.parse(text), offsetMinutes, dayStartsAt });

it('belongs to the day before until the hour at which a day begins', () => {
  expect(today(at('2026-11-24T03:59:00Z'))).toBe('2026-11-23');
  expect(today(at('2026-11-24T04:00:00Z'))).toBe('2026-11-24');
  expect(today(at('2026-11-24T03:30:00Z', 60))).toBe('2026-11-24');
  expect(today(at('2026-11-24T02:00:00Z', -480))).toBe('2026-11-23');
});

it('counts days to an interview over the change of clocks, and none when it is over', () => {
  expect(daysUntil('2026-12-01', at('2026-11-24T10:00:00Z'))).toBe(7);
  expect(daysUntil('2026-03-30', at('2026-03-28T10:00:00Z', 60))).toBe(2);
  expect(practiceDays('2026-11-24', at('2026-11-24T10:00:00Z'))).toBe(1);
  expect(practiceDays('2026-11-25', at('2026-11-24T10:00:00Z'))).toBe(1);
  expect(practiceDays('2026-11-26', at('2026-11-24T10:00:00Z'))).toBe(2);
  expect(practiceDays('2026-11-23', at('2026-11-24T10:00:00Z'))).toBe(0);
});
