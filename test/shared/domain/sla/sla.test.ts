import { expect, test } from 'vitest';
import { agentSlaState, slaState } from '../../../../shared/domain/sla/sla.ts';

const minuteMs = 60_000;

function customer(slaMinutes: number, answeredAfterMs: number | null, nowAfterMs: number) {
  const createdAt = 1_000_000;
  const firstResponseAt = answeredAfterMs === null ? null : createdAt + answeredAfterMs;
  const { state, dueAt, leftMs } = slaState({ createdAt, firstResponseAt, slaMinutes }, createdAt + nowAfterMs);
  return [state, dueAt - createdAt, leftMs];
}

test('the customer clock runs, is at risk in the last minute of five, and is breached after it', () => {
  expect([
    customer(5, null, 0),
    customer(5, null, 4 * minuteMs),
    customer(5, null, 4 * minuteMs + 1),
    customer(5, null, 5 * minuteMs),
    customer(5, null, 5 * minuteMs + 1),
  ]).toEqual([
    ['running', 300_000, 300_000],
    ['running', 300_000, 60_000],
    ['at_risk', 300_000, 59_999],
    ['at_risk', 300_000, 0],
    ['breached', 300_000, -1],
  ]);
});

test('a longer target is at risk in its last fifth, a shorter one in its last minute', () => {
  const states = [
    customer(60, null, 48 * minuteMs),
    customer(60, null, 48 * minuteMs + 1),
    customer(2, null, minuteMs),
    customer(2, null, minuteMs + 1),
    customer(1, null, 1),
  ].map(([state]) => state);
  expect(states).toEqual(['running', 'at_risk', 'running', 'at_risk', 'at_risk']);
});

test('an answer stops the clock: in time it is met, after it is late, and later moments change nothing', () => {
  const day = 24 * 60 * minuteMs;
  expect([customer(5, 5 * minuteMs, day), customer(5, 5 * minuteMs + 1, day), customer(5, 1000, day)]).toEqual([
    ['met', 300_000, 0],
    ['late', 300_000, -1],
    ['met', 300_000, 299_000],
  ]);
});

test('the agent clock starts with the assignment', () => {
  const clock = { assignedAt: 10 * minuteMs, firstResponseAt: null, slaMinutes: 5 };
  expect([
    agentSlaState(clock, 11 * minuteMs),
    agentSlaState({ ...clock, firstResponseAt: 16 * minuteMs }, 60 * minuteMs),
    agentSlaState({ ...clock, firstResponseAt: 2 * minuteMs }, 60 * minuteMs),
    agentSlaState({ ...clock, assignedAt: null }, 60 * minuteMs),
  ]).toEqual([
    { state: 'running', dueAt: 15 * minuteMs, leftMs: 4 * minuteMs },
    { state: 'late', dueAt: 15 * minuteMs, leftMs: -minuteMs },
    { state: 'met', dueAt: 15 * minuteMs, leftMs: 5 * minuteMs },
    null,
  ]);
});
