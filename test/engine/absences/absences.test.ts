import { afterEach, expect, test } from 'vitest';
import { loadAwayUntil } from '../../../main/engine/absences/api.ts';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

/** 00:00 of 11 May 2026 in New York, the day of `testNow`. */
const today = Date.UTC(2026, 4, 11, 4);
const dayMs = 86_400_000;
const ana = 2;
const ben = 3;

/** Whole days, counted from today. */
function days(first: number, last: number) {
  return { from: today + first * dayMs, to: today + (last + 1) * dayMs };
}

async function open(): Promise<void> {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
}

async function lastAudit() {
  const [entry] = (await office.ok('audit.list', { limit: 1 })).rows;
  return entry === undefined ? null : { action: entry.action, detail: entry.detail };
}

async function awayOf(id: number) {
  const { awayUntil, nextAbsence } = await office.ok('team.get', { id });
  return { awayUntil, nextAbsence };
}

test('an absence that is noted shows in the team, and the audit keeps its dates but not its note', async () => {
  await open();
  const saved = await office.ok('absences.save', { agentId: ana, ...days(0, 4), note: ' back surgery ' });
  expect({
    saved,
    audit: await lastAudit(),
    list: await office.ok('absences.list', {}),
    team: (await office.ok('team.list', {}, agentCaller(ben))).map(({ name, awayUntil }) => [name, awayUntil]),
    events: office.events.map((event) => (event.type === 'touched' ? event.topics : event.type)),
  }).toEqual({
    saved: { id: 1, agentId: ana, ...days(0, 4), note: 'back surgery' },
    audit: {
      action: 'absences.save',
      detail: { absenceId: 1, agentId: ana, from: '2026-05-11 00:00', to: '2026-05-16 00:00', isNew: true },
    },
    list: [saved],
    team: [
      ['Ana', days(0, 4).to],
      ['Ben', null],
      ['Dana Whitfield', null],
    ],
    events: [['team', 'audit']],
  });
});

test('present and coming absences are listed by their beginning, past ones from a moment on', async () => {
  await open();
  await office.ok('absences.save', { agentId: ben, ...days(7, 9) });
  await office.ok('absences.save', { agentId: ana, ...days(-1, 0) });
  await office.ok('absences.save', { agentId: ana, ...days(3, 3) });
  office.clock.now = days(1, 1).from;
  const ids = async (input: { agentId?: number; from?: number }) =>
    (await office.ok('absences.list', input)).map(({ id }) => id);
  expect({
    now: await ids({}),
    ofAna: await ids({ agentId: ana }),
    sinceYesterday: await ids({ from: days(0, 0).from }),
    ofAnaEver: await ids({ agentId: ana, from: 0 }),
    afterAll: await ids({ from: days(20, 20).from }),
  }).toEqual({ now: [3, 1], ofAna: [3], sinceYesterday: [2, 3, 1], ofAnaEver: [2, 3], afterAll: [] });
});

test('absences of one agent never overlap, and the refusal says which days collide', async () => {
  await open();
  await office.ok('absences.save', { agentId: ana, ...days(2, 4) });
  await office.ok('absences.save', { agentId: ana, ...days(10, 10) });
  const save = (first: number, last: number, change: { id?: number; agentId?: number } = {}) =>
    office.call('absences.save', { agentId: ana, ...days(first, last), ...change });
  const across = await save(4, 12);
  expect(across).toEqual({
    ok: false,
    error: {
      code: 'CONFLICT',
      message:
        'The agent is away then already: 13 – 15 May 2026, 21 May 2026. Change that absence, or choose other days.',
      details: {
        field: 'from',
        collisions: [
          { id: 1, ...days(2, 4) },
          { id: 2, ...days(10, 10) },
        ],
      },
    },
  });
  const codes = [
    await save(3, 3),
    await save(5, 10, { id: 1 }),
    await save(2, 8, { id: 1 }),
    await save(9, 9),
    await save(4, 12, { agentId: ben }),
  ].map((envelope) => (envelope.ok ? 'ok' : envelope.error.code));
  expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'ok', 'ok', 'ok']);
});

test('an absence ends after it begins and after now, and lasts two years at most', async () => {
  await open();
  const code = (from: number, to: number) => office.codeOf('absences.save', { agentId: ana, from, to });
  expect([
    await code(testNow + 1, testNow + 1),
    await code(testNow + 2, testNow + 1),
    await code(testNow - dayMs, testNow),
    await code(today, today + 733 * dayMs),
    await code(today, today + 731 * dayMs),
  ]).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'ok']);
});

test('only who is in the office can be noted as away', async () => {
  await open();
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  const code = (agentId: number) => office.codeOf('absences.save', { agentId, ...days(1, 2) });
  const left = await code(ana);
  const unknown = await code(99);
  await office.ok('team.reactivate', { id: ana });
  expect([left, unknown, await code(ana), await office.ok('absences.list', {})]).toEqual([
    'CONFLICT',
    'NOT_FOUND',
    'ok',
    [{ id: 1, agentId: ana, ...days(1, 2), note: '' }],
  ]);
});

test('a coming absence can move and be cancelled', async () => {
  await open();
  const { id } = await office.ok('absences.save', { agentId: ana, ...days(2, 4) });
  const moved = await office.ok('absences.save', { id, agentId: ana, ...days(3, 6), note: 'wedding' });
  const next = await awayOf(ana);
  const cancelled = await office.ok('absences.cancel', { id });
  expect({
    moved,
    next,
    cancelled,
    audit: await lastAudit(),
    list: await office.ok('absences.list', { from: 0 }),
    away: await awayOf(ana),
    again: [
      await office.codeOf('absences.cancel', { id }),
      await office.codeOf('absences.save', { id, agentId: ana, ...days(3, 6) }),
      await office.codeOf('absences.cancel', { id: 99 }),
    ],
    inItsPlace: await office.codeOf('absences.save', { agentId: ana, ...days(3, 6) }),
  }).toEqual({
    moved: { id, agentId: ana, ...days(3, 6), note: 'wedding' },
    next: { awayUntil: null, nextAbsence: days(3, 6) },
    cancelled: { id, outcome: 'cancelled' },
    audit: {
      action: 'absences.cancel',
      detail: {
        absenceId: id,
        agentId: ana,
        from: '2026-05-14 00:00',
        to: '2026-05-18 00:00',
        outcome: 'cancelled',
      },
    },
    list: [],
    away: { awayUntil: null, nextAbsence: null },
    again: ['ALREADY_DONE', 'ALREADY_DONE', 'NOT_FOUND'],
    inItsPlace: 'ok',
  });
});

test('an absence that has begun can be shortened, lengthened or ended now; its beginning stays', async () => {
  await open();
  const { id } = await office.ok('absences.save', { agentId: ana, ...days(-2, 4) });
  const change = (first: number, last: number, agentId = ana) =>
    office.codeOf('absences.save', { id, agentId, ...days(first, last) });
  const codes = [
    await change(-2, 9),
    await change(-2, 1),
    await change(-3, 1),
    await change(1, 1),
    await change(-2, -1),
  ];
  const elsewhere = await change(-2, 1, ben);
  const shortened = await awayOf(ana);
  const ended = await office.ok('absences.cancel', { id });
  expect({
    codes,
    elsewhere,
    shortened,
    ended,
    list: await office.ok('absences.list', { from: 0 }),
    away: await awayOf(ana),
    over: [await change(-2, 4), await office.codeOf('absences.cancel', { id })],
    awayAgain: await office.codeOf('absences.save', { agentId: ana, from: testNow, to: days(0, 4).to }),
  }).toEqual({
    codes: ['ok', 'ok', 'CONFLICT', 'CONFLICT', 'INVALID_INPUT'],
    elsewhere: 'INVALID_INPUT',
    shortened: { awayUntil: days(-2, 1).to, nextAbsence: null },
    ended: { id, outcome: 'ended' },
    list: [{ id, agentId: ana, from: days(-2, 1).from, to: testNow, note: '' }],
    away: { awayUntil: null, nextAbsence: null },
    over: ['CONFLICT', 'ALREADY_DONE'],
    awayAgain: 'ok',
  });
});

test('an absence that begins at this very moment is cancelled, not ended', async () => {
  await open();
  const { id } = await office.ok('absences.save', { agentId: ana, from: testNow, to: testNow + dayMs });
  const before = await awayOf(ana);
  const answer = await office.ok('absences.cancel', { id });
  expect([before.awayUntil, answer.outcome, (await awayOf(ana)).awayUntil]).toEqual([
    testNow + dayMs,
    'cancelled',
    null,
  ]);
});

test('saving an absence as it is makes no new data version', async () => {
  await open();
  const absence = await office.ok('absences.save', { agentId: ana, ...days(2, 4) });
  const revision = (await office.ok('safety.status', {})).revision;
  await office.ok('absences.save', absence);
  expect((await office.ok('safety.status', {})).revision).toBe(revision);
});

test('who is away is back when the last of adjoining absences ends', async () => {
  await open();
  const note = (agentId: number, first: number, last: number) =>
    office.ok('absences.save', { agentId, ...days(first, last) });
  await note(ana, 3, 4);
  await note(ana, 0, 2);
  await note(ana, 6, 7);
  await note(ana, 8, 9);
  await note(ben, 1, 2);
  const at = (moment: number) => Object.fromEntries(loadAwayUntil(office.db, moment));
  expect({
    now: at(testNow),
    ana: await awayOf(ana),
    ben: await awayOf(ben),
    tomorrow: at(days(1, 1).from),
    lastMoment: at(days(0, 4).to - 1),
    back: at(days(0, 4).to),
    afterAll: at(days(0, 9).to),
  }).toEqual({
    now: { [ana]: days(0, 4).to },
    ana: { awayUntil: days(0, 4).to, nextAbsence: days(6, 9) },
    ben: { awayUntil: null, nextAbsence: days(1, 2) },
    tomorrow: { [ana]: days(0, 4).to, [ben]: days(1, 2).to },
    lastMoment: { [ana]: days(0, 4).to },
    back: {},
    afterAll: {},
  });
});

test('automatic assignment passes over who is away, and says until when', async () => {
  await open();
  const lead = await office.ok('leads.create', { name: 'Lou', email: 'lou@example.org' });
  await office.ok('absences.save', { agentId: ana, ...days(0, 4) });
  const candidates = await office.ok('leads.candidates', { leadId: lead.id });
  expect(candidates.map(({ name, gateText }) => [name, gateText])).toEqual([
    ['Ana', 'away until 15 May'],
    ['Ben', null],
    ['Dana Whitfield', 'off rotation'],
  ]);
});
