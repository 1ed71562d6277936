import { afterEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../helpers/engine.ts';

const stopped = { ok: false, error: { code: 'CANCELLED', message: 'Stopped. Nothing was changed.' } };
const questions = { asked: 0, stopAt: Number.POSITIVE_INFINITY };

let office: TestOffice;

async function openStoppable(): Promise<TestOffice> {
  questions.stopAt = Number.POSITIVE_INFINITY;
  return openTestOffice({ agents: ['Ana'], isStopped: () => (questions.asked += 1) >= questions.stopAt });
}

afterEach(() => office.close());

function file(rows: number, from = 0): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const name = `Lead ${from + index}`;
    return `${name},lead${from + index}@example.com,2026-05-01T10:00:00Z`;
  });
  return ['Name,Email,Created', ...lines].join('\n');
}

/** Stops at the first question, then at the second and so on, until the act passes. Returns at how many it was stopped. */
async function stopAtEach(act: () => Promise<unknown>): Promise<number> {
  for (let stopAt = 1; ; stopAt += 1) {
    const before = office.db.raw.serialize();
    const revision = await dataVersion();
    Object.assign(questions, { asked: 0, stopAt });
    office.events.length = 0;
    const answer = await act();
    if (questions.asked < stopAt) {
      expect(answer).toMatchObject({ ok: true });
      return stopAt - 1;
    }
    expect([stopAt, answer]).toEqual([stopAt, stopped]);
    expect([stopAt, office.db.raw.serialize().equals(before), await dataVersion()]).toEqual([stopAt, true, revision]);
    expect(office.events.filter(({ type }) => type !== 'progress')).toEqual([]);
  }
}

const dataVersion = async () => (await office.ok('leads.list', { limit: 1 })).revision;

test('an import can be stopped at every step of its plan, and leaves the data as it was, byte for byte', async () => {
  office = await openStoppable();
  expect(await stopAtEach(() => office.call('intake.plan', { source: { text: file(500) } }))).toBe(4);
  expect((await office.ok('runs.list', { states: ['planned'] })).total).toBe(1);
});

test('an import can be stopped at every step of its commit, and leaves the data as it was, byte for byte', async () => {
  office = await openStoppable();
  const { runId } = await office.ok('intake.plan', { source: { text: file(1500) } });
  expect(await stopAtEach(() => office.call('runs.commit', { runId }))).toBe(4);
  expect((await office.ok('leads.list', { limit: 1 })).total).toBe(1500);
});

test('a stopped commit that had to look at its plan again leaves the plan as it was', async () => {
  office = await openStoppable();
  const { runId } = await office.ok('intake.plan', { source: { text: file(300) } });
  await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@example.com' });
  expect(await stopAtEach(() => office.call('runs.commit', { runId }))).toBe(6);
});

test('an undo of an import can be stopped at every step', async () => {
  office = await openStoppable();
  const first = await office.ok('intake.plan', { source: { text: file(300) } });
  await office.ok('runs.commit', { runId: first.runId });
  const again = await office.ok('intake.plan', { source: { text: file(300) }, onDuplicate: 'update' });
  await office.ok('runs.commit', { runId: again.runId });
  expect(await stopAtEach(() => office.call('runs.undo', { runId: again.runId }))).toBe(5);
});

test('an automatic run can be stopped at every step of its plan, its commit and its undo', async () => {
  office = await openStoppable();
  await office.ok('runs.commit', { runId: (await office.ok('intake.plan', { source: { text: file(300) } })).runId });
  expect(await stopAtEach(() => office.call('runs.plan', { kind: 'auto' }))).toBe(7);
  const [planned] = (await office.ok('runs.list', { kinds: ['auto'], states: ['planned'] })).rows;
  const runId = planned?.id ?? 0;
  expect(await stopAtEach(() => office.call('runs.commit', { runId }))).toBe(3);
  expect(await stopAtEach(() => office.call('runs.undo', { runId }))).toBe(4);
  expect((await office.ok('leads.list', { filter: { agentIds: [null] }, limit: 1 })).total).toBe(300);
});

test('short work never asks and is finished whatever was stopped', async () => {
  office = await openStoppable();
  Object.assign(questions, { asked: 0, stopAt: 1 });
  await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@example.com' });
  await office.ok('team.create', { name: 'Ben', email: 'ben@example.com', password: 'a good password' });
  expect(questions.asked).toBe(0);
});

test('progress tells the first and the last of a phase, with the run it is about', async () => {
  office = await openStoppable();
  const { runId } = await office.ok('intake.plan', { source: { text: file(500) } });
  await office.ok('runs.commit', { runId });
  const told = office.events.flatMap((event) =>
    event.type === 'progress' ? [[event.phase, event.done, event.total, event.runId]] : [],
  );
  for (const end of [
    ['reading', 0, 500, runId],
    ['reading', 500, 500, runId],
    ['importing', 0, 500, runId],
    ['importing', 500, 500, runId],
  ]) {
    expect(told).toContainEqual(end);
  }
});
