import { afterEach, expect, test } from 'vitest';
import { nobody } from '../../../main/engine/context.ts';
import { loadSchedule } from '../../../main/engine/schedule/state.ts';
import { verifyPassword } from '../../../main/engine/session/api.ts';
import { criteriaSchema } from '../../../shared/contract/team.ts';
import { openTestOffice, testNow, testPassword, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

const setupInput = {
  name: 'Harbor & Main Realty',
  timeZone: 'America/New_York',
  broker: { name: 'Dana Whitfield', email: 'Dana@Example.com' },
  password: testPassword,
};

test('setting an office up gives it a broker, a pipeline and a configuration that is off', async () => {
  office = await openTestOffice({ isSetUp: false });
  const { recoveryCode, ...answer } = await office.ok('office.setup', setupInput, nobody);
  const day = [{ from: '09:00', to: '17:30' }];
  expect({
    answer,
    team: await office.ok('team.list', {}),
    statuses: (await office.ok('statuses.list', {})).map(({ name, category }) => `${name}: ${category}`),
    settings: await office.ok('settings.get', { section: 'autoAssignment' }),
    audit: (await office.ok('audit.list', {})).rows.map(({ action, actorId, detail }) => ({ action, actorId, detail })),
  }).toEqual({
    answer: {
      office: {
        name: 'Harbor & Main Realty',
        timeZone: 'America/New_York',
        country: 'US',
        slaMinutes: 5,
        hours: [day, day, day, day, day, [], []],
        holidays: [],
        keepBranchesApart: false,
      },
      session: { agentId: 1, name: 'Dana Whitfield', role: 'broker' },
    },
    team: [
      {
        id: 1,
        name: 'Dana Whitfield',
        email: 'dana@example.com',
        phone: null,
        role: 'broker',
        branchId: null,
        departmentId: null,
        leadRecipient: false,
        leadCap: null,
        weight: 1,
        primary: false,
        criteria: criteriaSchema.parse({}),
        hours: null,
        status: 'active',
        awayUntil: null,
        nextAbsence: null,
        deskSize: 0,
        received30Days: 0,
        canSignIn: true,
        createdAt: testNow,
      },
    ],
    statuses: [
      'Unassigned: unassigned',
      'Assigned: working',
      'Contacting: working',
      'Not Picked: working',
      'Missed: working',
      'Follow-up: working',
      'Qualified: working',
      'Committed: working',
      'In contract: working',
      'Closed: won',
      'Lost: lost',
      'Archived: archived',
      'Trashed: trashed',
    ],
    settings: {
      section: 'autoAssignment',
      value: {
        on: false,
        eligibleStatusIds: [1, 4, 5],
        runTime: '09:00',
        weekdays: [1, 2, 3, 4, 5],
        order: 'hottest',
        basis: 'run',
        respectWorkingHours: false,
        matchCriteria: false,
        graceMinutes: 240,
      },
      changedAt: testNow,
      changedBy: null,
    },
    audit: [{ action: 'office.setup', actorId: null, detail: { brokerId: 1 } }],
  });
  expect(recoveryCode).toMatch(/^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$/);
});

test('of the recovery code only a hash is kept, and the code answers to it', async () => {
  office = await openTestOffice();
  const kept = office.db.statement<[], { recovery_hash: string }>('SELECT recovery_hash FROM office').get();
  const code = office.founding?.recoveryCode ?? '';
  expect({
    isPlain: office.db.raw.serialize().includes(code),
    isRight: await verifyPassword(code, kept?.recovery_hash ?? ''),
    isRightWhenWrong: await verifyPassword(`${code}A`, kept?.recovery_hash ?? ''),
  }).toEqual({ isPlain: false, isRight: true, isRightWhenWrong: false });
});

test('an office is set up once', async () => {
  office = await openTestOffice();
  expect({
    code: await office.codeOf('office.setup', { ...setupInput, name: 'Another' }, nobody),
    name: (await office.ok('office.get', {})).name,
  }).toEqual({ code: 'ALREADY_DONE', name: 'Harbor & Main Realty' });
});

test.each([
  ['a zone that nobody knows', { timeZone: 'Mars/Olympus' }],
  ['a bare offset as zone', { timeZone: '+05:30' }],
  ['a country without phones', { country: 'ZZ' }],
])('%s is refused at set-up and nothing is written', async (_, wrong) => {
  office = await openTestOffice({ isSetUp: false });
  expect({
    code: await office.codeOf('office.setup', { ...setupInput, ...wrong }, nobody),
    isSetUp: (await office.ok('session.current', {}, nobody)).isSetUp,
  }).toEqual({ code: 'INVALID_INPUT', isSetUp: false });
});

test('before an office is set up, signing in says to set it up first', async () => {
  office = await openTestOffice({ isSetUp: false });
  const envelope = await office.call('session.signIn', { password: testPassword }, nobody);
  expect(envelope).toEqual({
    ok: false,
    error: {
      code: 'NOT_SIGNED_IN',
      message: 'This office is not set up yet. Set it up first: name it and choose the broker’s password.',
    },
  });
});

test('an office changes with the broker’s password; what is left out stays', async () => {
  office = await openTestOffice();
  const before = await office.ok('office.get', {});
  const saved = await office.confirmed('office.save', {
    office: { slaMinutes: 15, holidays: ['2026-12-25', '2026-07-03', '2026-12-25'], keepBranchesApart: true },
  });
  expect({ saved, kept: await office.ok('office.get', {}) }).toEqual({
    saved: { ...before, slaMinutes: 15, holidays: ['2026-07-03', '2026-12-25'], keepBranchesApart: true },
    kept: saved,
  });
});

test('an office does not change without the password', async () => {
  office = await openTestOffice();
  expect(await office.codeOf('office.save', { office: { name: 'Other' } })).toBe('CONFIRM_REQUIRED');
});

test('working hours that overlap, also past midnight, are refused', async () => {
  office = await openTestOffice();
  const { hours } = await office.ok('office.get', {});
  const overlapping = [
    [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '17:00' },
    ],
    ...hours.slice(1),
  ];
  const intoTuesday = [[{ from: '17:00', to: '09:01' }], ...hours.slice(1)];
  const untilTuesday = [[{ from: '17:00', to: '09:00' }], ...hours.slice(1)];
  const attempt = async (wrong: typeof hours) =>
    office.confirmed('office.save', { office: { hours: wrong } }).then(
      () => 'ok',
      (error: Error) => error.message.slice(0, 34),
    );
  expect([await attempt(overlapping), await attempt(intoTuesday), await attempt(untilTuesday)]).toEqual([
    'office.save answered INVALID_INPUT',
    'office.save answered INVALID_INPUT',
    'ok',
  ]);
});

test('another time zone lets the schedule count anew, another name does not', async () => {
  office = await openTestOffice();
  const effectiveFrom = () => loadSchedule(office.db, 'autoAssignment').effectiveFrom;
  office.clock.now += 60_000;
  await office.confirmed('office.save', { office: { name: 'Other' } });
  const afterName = effectiveFrom();
  await office.confirmed('office.save', { office: { timeZone: 'Europe/Berlin' } });
  expect([afterName, effectiveFrom()]).toEqual([testNow, testNow + 60_000]);
});
