import { afterEach, beforeEach, expect, test } from 'vitest';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { addLeads } from '../../helpers/leads.ts';

const hour = 3_600_000;
const day = 24 * hour;

let office: TestOffice;
let ana = 0;
let ben = 0;

beforeEach(async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 7 }, 'Ben'] });
  [ana = 0, ben = 0] = office.agentIds;
});

afterEach(() => office.close());

test('a new agent’s day is empty, and shows the cap and the target', async () => {
  await office.confirmed('settings.save', { section: 'desk', value: { callTarget: 25, staleDays: 14 } });
  const {
    responses,
    desk,
    calls,
    followUps,
    received,
    day: today,
  } = await office.ok('dashboard.get', { agentId: ana });
  expect({ today, desk, made: [calls.made, calls.connected, calls.target], followUps, received, responses }).toEqual({
    today: '2026-05-11',
    desk: { size: 0, cap: 7, hot: 0, byStatus: [] },
    made: [0, 0, 25],
    followUps: { overdue: 0, today: 0, later: 0 },
    received: { today: 0, days30: 0 },
    responses: {
      owed: 0,
      overdue: 0,
      answered: 0,
      met: 0,
      medianMs: null,
      p90Ms: null,
      spread: [5, 15, 60, 240, 1440, null].map((upToMinutes) => ({ upToMinutes, count: 0 })),
    },
  });
  expect([calls.byDay[0], calls.byDay[13]]).toEqual([
    { day: '2026-04-28', made: 0, connected: 0 },
    { day: '2026-05-11', made: 0, connected: 0 },
  ]);
});

test('leads received are told as Team tells them, whatever became of the leads', async () => {
  const ids = await addLeads(office, 6);
  for (const leadId of ids.slice(0, 2)) await office.ok('leads.assign', { leadId, agentId: ana });
  office.clock.now += 20 * day;
  for (const leadId of ids.slice(2, 6)) await office.ok('leads.assign', { leadId, agentId: ana });
  await office.ok('leads.assign', { leadId: ids[5] ?? 0, agentId: ben, reason: 'better_match' });
  const team = async () => (await office.ok('team.list', {})).find(({ id }) => id === ana)?.received30Days;
  const received = async (asked?: string) =>
    (await office.ok('dashboard.get', { agentId: ana, ...(asked !== undefined && { day: asked }) })).received;
  expect([await received(), await team(), await received('2026-05-11'), await received('2026-05-10')]).toEqual([
    { today: 4, days30: 6 },
    6,
    { today: 2, days30: 2 },
    { today: 0, days30: 0 },
  ]);
  office.clock.now += 11 * day;
  expect([await received(), await team()]).toEqual([{ today: 0, days30: 4 }, 4]);
});

test('calls count for who made them, on the day on which they were made', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  await office.ok('leads.assign', { leadId, agentId: ana });
  const call = (disposition: 'connected' | 'busy', caller?: ReturnType<typeof agentCaller>) =>
    office.ok('activity.add', { kind: 'call', leadId, disposition }, caller);
  office.clock.now = testNow - 9 * hour - 1;
  await call('connected', agentCaller(ana));
  office.clock.now = testNow - 9 * hour;
  await call('busy', agentCaller(ana));
  await call('connected');
  office.clock.now = testNow;
  const { calls } = await office.ok('dashboard.get', { agentId: ana });
  expect([calls.made, calls.connected, calls.byDay.slice(-2)]).toEqual([
    1,
    0,
    [
      { day: '2026-05-10', made: 1, connected: 1 },
      { day: '2026-05-11', made: 1, connected: 0 },
    ],
  ]);
});

test('an agent sees the own day only, the broker anybody’s', async () => {
  expect([
    await office.codeOf('dashboard.get', { agentId: ana }, agentCaller(ana)),
    await office.codeOf('dashboard.get', { agentId: ben }, agentCaller(ana)),
    await office.codeOf('dashboard.get', { agentId: 1 }, agentCaller(ana)),
    await office.codeOf('dashboard.get', { agentId: 1 }),
    await office.codeOf('dashboard.get', { agentId: 999 }),
  ]).toEqual(['ok', 'FORBIDDEN', 'FORBIDDEN', 'ok', 'NOT_FOUND']);
});

test.each(['2026-02-30', '2026-13-01', '1969-12-31', '0000-00-00'])('%s is no day to look at', async (asked) => {
  const envelope = await office.call('dashboard.get', { agentId: ana, day: asked });
  expect(envelope).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { field: 'day' } } });
});

test.each(['1970-01-01', '9999-12-31'])('%s is far away, but a day', async (asked) => {
  const { day: shown, calls } = await office.ok('dashboard.get', { agentId: ana, day: asked });
  expect([shown, calls.byDay.length, calls.made]).toEqual([asked, 14, 0]);
});
