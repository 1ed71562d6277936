import { afterEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { criteriaSchema } from '../../../shared/contract/team.ts';
import { agentCaller, openTestOffice, testNow, testPassword, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

async function addLead(name: string, agentId: number, statusId?: number): Promise<void> {
  const { id } = await office.ok('leads.create', { name, email: `${name}@example.org` });
  await office.ok('leads.assign', { leadId: id, agentId });
  if (statusId !== undefined) await office.ok('leads.setStatus', { leadId: id, statusId });
}

async function lastAudit() {
  const [entry] = (await office.ok('audit.list', { limit: 1 })).rows;
  return entry === undefined ? null : { action: entry.action, detail: entry.detail };
}

test('criteria that were kept before there were lines of business ask for no line', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', criteria: { subjects: ['buying'] } }] });
  office.db.raw
    .prepare("UPDATE agent SET criteria = json_remove(criteria, '$.lines') WHERE id = ?")
    .run(office.agentIds[0]);
  const ana = (await office.ok('team.list', {})).find(({ name }) => name === 'Ana');
  expect(ana?.criteria).toEqual(criteriaSchema.parse({ subjects: ['buying'] }));
  const again = await office.ok('team.save', { id: office.agentIds[0] ?? 0, criteria: ana?.criteria });
  expect(again).toEqual(ana);
  expect((await office.ok('audit.list', { limit: 1 })).rows[0]?.action).not.toBe('team.save');
});

test('an agent is added with what was given and sensible defaults for the rest', async () => {
  office = await openTestOffice();
  const created = await office.ok('team.create', {
    name: 'Ana Silva',
    email: 'Ana@Example.com',
    leadCap: 20,
    criteria: { subjects: ['buying'] },
  });
  expect([created, await office.ok('team.get', { id: 2 })]).toEqual([
    {
      id: 2,
      name: 'Ana Silva',
      email: 'ana@example.com',
      phone: null,
      role: 'agent',
      branchId: null,
      departmentId: null,
      leadRecipient: true,
      leadCap: 20,
      weight: 1,
      primary: false,
      criteria: {
        subjects: ['buying'],
        areas: [],
        languages: [],
        priceMin: null,
        priceMax: null,
        leadTypes: [],
        lines: [],
        text: '',
      },
      hours: null,
      status: 'active',
      awayUntil: null,
      nextAbsence: null,
      deskSize: 0,
      received30Days: 0,
      canSignIn: false,
      createdAt: testNow,
    },
    created,
  ]);
});

test('the team is listed by name, who left last, with working leads and what came in 30 days', async () => {
  office = await openTestOffice({ agents: ['zoe', 'Ana', 'Ben'] });
  await addLead('Old', 2);
  office.clock.now += 31 * 24 * 3_600_000;
  await addLead('New', 2);
  await addLead('Closed', 2, 10);
  await office.ok('team.deactivate', { id: 3, workingLeads: { to: 'pool' } });
  const team = await office.ok('team.list', {});
  expect(team.map(({ name, status, deskSize, received30Days }) => [name, status, deskSize, received30Days])).toEqual([
    ['Ben', 'active', 0, 0],
    ['Dana Whitfield', 'active', 0, 0],
    ['zoe', 'active', 2, 2],
    ['Ana', 'inactive', 0, 0],
  ]);
});

test('an agent sees the own desk and of colleagues only who and where they are', async () => {
  office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 20 },
      { name: 'Ben', leadCap: 7, weight: 3 },
    ],
  });
  await addLead('One', 2);
  await addLead('Two', 3);
  const seen = await office.ok('team.list', {}, agentCaller(2));
  expect(seen.map(({ name, leadCap, weight, deskSize }) => [name, leadCap, weight, deskSize])).toEqual([
    ['Ana', 20, 1, 1],
    ['Ben', null, 1, 0],
    ['Dana Whitfield', null, 1, 0],
  ]);
});

test('what is left out of a change stays, and the audit names the fields and the figures', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', phone: '+1 412 555 0101', leadCap: 20 }] });
  const before = await office.ok('team.get', { id: 2 });
  const after = await office.ok('team.save', { id: 2, name: 'Ana Silva', leadCap: null, leadRecipient: false });
  expect([after, await lastAudit()]).toEqual([
    { ...before, name: 'Ana Silva', leadCap: null, leadRecipient: false },
    {
      action: 'team.save',
      detail: { agentId: 2, changed: ['name', 'leadRecipient', 'leadCap'], leadRecipient: false, leadCap: null },
    },
  ]);
});

test('saving an agent as it is makes no new data version', async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  const revision = (await office.ok('safety.status', {})).revision;
  await office.ok('team.save', { id: 2, name: 'Ana' });
  expect([(await office.ok('safety.status', {})).revision, office.events]).toEqual([revision, []]);
});

test('an agent keeps the office’s hours or own ones, which have to fit', async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  const evenings = [[{ from: '18:00', to: '02:00' }], [], [], [], [], [], []];
  const { hours: before } = await office.ok('team.get', { id: 2 });
  const { hours: own } = await office.ok('team.save', { id: 2, hours: evenings });
  const audit = await lastAudit();
  const overlapping = evenings.with(1, [{ from: '01:00', to: '09:00' }]);
  const refusal = await office.call('team.save', { id: 2, hours: overlapping });
  const created = await office.ok('team.create', { name: 'Ben', email: 'ben@example.com', hours: evenings });
  const codes = [
    await office.codeOf('team.create', { name: 'Cy', email: 'cy@example.com', hours: overlapping }),
    await office.codeOf('team.save', { id: 2, hours: evenings.slice(1) }),
  ];
  const { hours: after } = await office.ok('team.save', { id: 2, hours: null });
  expect({ before, own, audit, refusal, created: created.hours, codes, after }).toEqual({
    before: null,
    own: evenings,
    audit: { action: 'team.save', detail: { agentId: 2, changed: ['hours'] } },
    refusal: {
      ok: false,
      error: {
        code: 'INVALID_INPUT',
        message:
          'The working hours of Monday do not fit: each span begins after the one before it has ended, also after one that runs past midnight.',
        details: { field: 'hours' },
      },
    },
    created: evenings,
    codes: ['INVALID_INPUT', 'INVALID_INPUT'],
    after: null,
  });
});

test('an e-mail address belongs to one agent', async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const taken = { code: 'CONFLICT', details: { field: 'email', agentId: 2 } };
  const codes = [
    await office.call('team.create', { name: 'Cy', email: 'AGENT1@example.com' }),
    await office.call('team.save', { id: 3, email: 'agent1@example.com' }),
  ].map((envelope) => (envelope.ok ? 'ok' : { code: envelope.error.code, details: envelope.error.details }));
  expect([codes, await office.codeOf('team.save', { id: 2, email: 'agent1@example.com' })]).toEqual([
    [taken, taken],
    'ok',
  ]);
});

test('only one agent is primary', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', primary: true }, 'Ben'] });
  const primaries = async () =>
    (await office.ok('team.list', {})).filter((agent) => agent.primary).map((agent) => agent.name);
  const first = await primaries();
  await office.ok('team.save', { id: 3, primary: true });
  const second = await primaries();
  await office.ok('team.save', { id: 3, primary: false });
  expect([first, second, await primaries()]).toEqual([['Ana'], ['Ben'], []]);
});

test('an agent signs in once a password is set', async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  const attempt = () => office.codeOf('session.signIn', { email: 'agent1@example.com', password: 'ana has one' });
  const before = await attempt();
  const { canSignIn } = await office.ok('team.save', { id: 2, password: 'ana has one' });
  expect([before, canSignIn, await attempt()]).toEqual(['WRONG_PASSWORD', true, 'ok']);
});

test('the last broker who can sign in stays one', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', role: 'broker' }] });
  const attempts = async () => [
    await office.codeOf('team.save', { id: 1, role: 'agent' }),
    await office.codeOf('team.deactivate', { id: 1, workingLeads: { to: 'pool' } }),
  ];
  const alone = await attempts();
  await office.ok('team.save', { id: 2, password: testPassword });
  expect([alone, await office.codeOf('team.save', { id: 1, role: 'agent' })]).toEqual([['CONFLICT', 'CONFLICT'], 'ok']);
});

test('the leads of an agent who leaves go where the broker says', async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cy'] });
  for (const name of ['L1', 'L2']) await addLead(name, 2);
  await addLead('L3', 2, 10);
  const toBen = await office.ok('team.deactivate', { id: 2, workingLeads: { to: 'agent', agentId: 3 } });
  const spread = await office.ok('team.deactivate', { id: 3, workingLeads: { to: 'distribute' } });
  const toPool = await office.ok('team.deactivate', { id: 4, workingLeads: { to: 'pool' } });
  const left = (await office.ok('leads.list', {})).rows.map((lead) => [lead.name, lead.agentId, lead.statusId]);
  expect({
    moved: [toBen.moved, spread.moved, toPool.moved],
    statuses: [toBen, spread, toPool].map(({ agent }) => agent.status),
    left: left.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  }).toEqual({
    moved: [2, 2, 2],
    statuses: ['inactive', 'inactive', 'inactive'],
    left: [
      ['L1', null, 1],
      ['L2', null, 1],
      ['L3', 2, 10],
    ],
  });
});

test('a desk is handed to another active agent only, and an agent leaves once', async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  await office.ok('team.deactivate', { id: 3, workingLeads: { to: 'pool' } });
  const leave = (workingLeads: CallOf<'team.deactivate'>['workingLeads'], id = 2) =>
    office.codeOf('team.deactivate', { id, workingLeads });
  expect([
    await leave({ to: 'agent', agentId: 2 }),
    await leave({ to: 'agent', agentId: 3 }),
    await leave({ to: 'agent', agentId: 99 }),
    await leave({ to: 'pool' }, 3),
    (await office.ok('team.get', { id: 2 })).status,
  ]).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'NOT_FOUND', 'ALREADY_DONE', 'active']);
});

test('an agent who left comes back with an empty desk', async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  await addLead('L1', 2);
  await office.ok('team.deactivate', { id: 2, workingLeads: { to: 'pool' } });
  const back = await office.ok('team.reactivate', { id: 2 });
  expect([back.status, back.deskSize, await office.codeOf('team.reactivate', { id: 2 })]).toEqual([
    'active',
    0,
    'ALREADY_DONE',
  ]);
});

test('a price band that stands upside down is refused, when an agent is added and when one is changed', async () => {
  office = await openTestOffice();
  const criteria = { priceMin: 900, priceMax: 200 };
  const ben = { name: 'Ben', email: 'ben@upside.example' };
  expect(await office.codeOf('team.create', { ...ben, criteria })).toBe('INVALID_INPUT');
  const { id } = await office.ok('team.create', { ...ben, criteria: { priceMin: 200, priceMax: 900 } });
  const { criteria: before } = await office.ok('team.get', { id });
  expect(await office.codeOf('team.save', { id, criteria: { ...before, priceMin: 901 } })).toBe('INVALID_INPUT');
});
