import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ImportNames } from '../../../shared/contract/intake.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { statusId } from '../../helpers/leads.ts';

let office: TestOffice;
let ana = 0;
let ben = 0;
let tom = 0;

beforeEach(async () => {
  office = await openTestOffice({
    agents: [
      { name: 'Ana Silva', email: 'ana@office.example' },
      { name: 'Ben Okafor', email: 'ben@office.example' },
      { name: 'Tom Leaver', email: 'tom@office.example' },
    ],
  });
  [ana = 0, ben = 0, tom = 0] = office.agentIds;
  await office.ok('team.deactivate', { id: tom, workingLeads: { to: 'pool' } });
});

afterEach(() => office.close());

type Answers = NonNullable<CallOf<'intake.plan'>['answers']>;

const plan = (text: string, answers: Answers = {}) =>
  office.ok('intake.plan', { source: { text, name: 'leads.csv' }, answers });

function told({ names }: ImportNames) {
  return names.map(({ name, count, takenAs, proposed, state, why }) => [name, count, takenAs, proposed, state, why]);
}

async function namesOf(runId: number): Promise<OutputOf<'intake.names'>> {
  return office.ok('intake.names', { runId });
}

async function importedLeads() {
  const { rows } = await office.ok('leads.list', { sort: [{ field: 'name', direction: 'asc' }] });
  return rows.map(({ name, agentId, statusId: status }) => [name, agentId, status]);
}

const hubSpot = [
  'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner',
  '1,Ada,One,ada@leads.example,,NEW,2024-03-12 09:14,,,Ana Silva',
  '2,Bo,Two,bo@leads.example,,IN_PROGRESS,2024-03-12 09:14,,,"Silva, Ana"',
  '3,Cy,Three,cy@leads.example,,UNQUALIFIED,2024-03-12 09:14,,,Ben Okaofr',
  '4,Di,Four,di@leads.example,,CONNECTED,2024-03-12 09:14,,,Tom Leaver',
  '5,Ed,Five,ed@leads.example,,CONNECTED,2024-03-12 09:14,,,Tom Leaver',
  '6,Fy,Six,fy@leads.example,,Waiting for docs,2024-03-12 09:14,,,Zoe Elsewhere',
  '7,Gus,Seven,gus@leads.example,,,2024-03-12 09:14,,,Ben',
  '8,Hal,Eight,hal@leads.example,,,2024-03-12 09:14,,,',
].join('\n');

test('a HubSpot export: owners as in the office, misspelt, gone and unknown, each with what is made of it', async () => {
  const { runId } = await plan(hubSpot);
  const { owners, statuses } = await namesOf(runId);
  expect(told(owners)).toEqual([
    ['Tom Leaver', 2, null, null, 'open', 'Tom Leaver is inactive'],
    ['Ben', 1, null, ben, 'open', 'the only one with this first name'],
    ['Zoe Elsewhere', 1, null, null, 'open', 'nobody of this name'],
    ['Ben Okaofr', 1, ben, null, 'taken', 'two letters changed places'],
    ['Silva, Ana', 1, ana, null, 'taken', 'the same name in another order'],
    ['Ana Silva', 1, ana, null, 'exact', 'the name'],
  ]);
  expect(owners).toMatchObject({ more: 0, counts: { open: 3, taken: 2, confirmed: 0, exact: 1 } });
  const id = (name: string) => statusId(office, name);
  expect(told(statuses).map(([name, count, takenAs, , state]) => [name, count, takenAs, state])).toEqual([
    ['Waiting for docs', 1, null, 'open'],
    ['CONNECTED', 2, await id('Contacting'), 'taken'],
    ['IN_PROGRESS', 1, await id('Contacting'), 'taken'],
    ['NEW', 1, await id('Unassigned'), 'taken'],
    ['UNQUALIFIED', 1, await id('Lost'), 'taken'],
  ]);
});

test('leads come in with the agent and status that the preview tells, and nobody is made up', async () => {
  const { runId } = await plan(hubSpot);
  const preview = await office.ok('intake.rows', { runId, limit: 50 });
  const shown = preview.rows.map(({ name, agent, agentName, status, statusName }) => [
    name,
    agent,
    agentName,
    status,
    statusName,
  ]);
  expect(shown).toEqual([
    ['Ada One', 'Ana Silva', 'Ana Silva', 'NEW', 'Assigned'],
    ['Bo Two', 'Silva, Ana', 'Ana Silva', 'IN_PROGRESS', 'Contacting'],
    ['Cy Three', 'Ben Okaofr', 'Ben Okafor', 'UNQUALIFIED', 'Lost'],
    ['Di Four', 'Tom Leaver', null, 'CONNECTED', 'Unassigned'],
    ['Ed Five', 'Tom Leaver', null, 'CONNECTED', 'Unassigned'],
    ['Fy Six', 'Zoe Elsewhere', null, 'Waiting for docs', 'Unassigned'],
    ['Gus Seven', 'Ben', null, null, 'Unassigned'],
    ['Hal Eight', null, null, null, 'Unassigned'],
  ]);
  await office.ok('runs.commit', { runId });
  const ids = await Promise.all(
    shown.map(async ([name, , , , status]) => [name, await statusId(office, status ?? '')]),
  );
  expect((await importedLeads()).map(([name, , status]) => [name, status])).toEqual(ids);
  expect((await importedLeads()).map(([, agentId]) => agentId)).toEqual([ana, ana, ben, null, null, null, null, null]);
});

test('what the broker says of a name wins, is remembered for the next file, and can be said anew', async () => {
  const qualified = await statusId(office, 'Qualified');
  const answers: Answers = {
    owners: [
      { name: 'tom leaver', agentId: ben },
      { name: 'Silva, Ana', agentId: null },
      { name: 'Ben', agentId: ben },
    ],
    statuses: [
      { name: 'Waiting for docs', statusId: null },
      { name: 'CONNECTED', statusId: qualified },
    ],
  };
  const first = await plan(hubSpot, answers);
  const said = await namesOf(first.runId);
  expect(told(said.owners).filter(([, , , , state]) => state === 'confirmed')).toEqual([
    ['Tom Leaver', 2, ben, null, 'confirmed', 'as you said'],
    ['Ben', 1, ben, null, 'confirmed', 'as you said'],
    ['Silva, Ana', 1, null, null, 'confirmed', 'as you said'],
  ]);
  expect(said.statuses.counts).toEqual({ open: 0, taken: 3, confirmed: 2, exact: 0 });
  await office.ok('runs.commit', { runId: first.runId });
  expect((await importedLeads()).map(([, agentId]) => agentId)).toEqual([ana, null, ben, ben, ben, null, ben, null]);
  expect((await importedLeads())[3]).toEqual(['Di Four', ben, qualified]);

  const next = 'Name,Email,Owner,Status\nIvy,ivy@leads.example,TOM LEAVER,connected';
  const second = await plan(next);
  expect(told((await namesOf(second.runId)).owners)).toEqual([
    ['TOM LEAVER', 1, ben, null, 'confirmed', 'as said in an earlier import'],
  ]);
  await office.ok('runs.cancel', { runId: second.runId });
  const third = await plan(next, { owners: [{ name: 'Tom Leaver', agentId: ana }] });
  await office.ok('runs.commit', { runId: third.runId });
  expect((await importedLeads()).at(-1)).toEqual(['Ivy', ana, qualified]);
  const fourth = await plan('Name,Email,Owner\nJo,jo@leads.example,Tom Leaver');
  expect((await namesOf(fourth.runId)).owners.names[0]?.takenAs).toBe(ana);
});

test('an answer that was remembered is asked again once the agent is gone', async () => {
  const first = await plan('Name,Email,Owner\nJo,jo@leads.example,Pond West', {
    owners: [{ name: 'Pond West', agentId: ana }],
  });
  await office.ok('runs.commit', { runId: first.runId });
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  const second = await plan('Name,Email,Owner\nKit,kit@leads.example,Pond West');
  expect(told((await namesOf(second.runId)).owners)).toEqual([
    ['Pond West', 1, null, null, 'open', 'nobody of this name'],
  ]);
});

test('Follow Up Boss: every stage has its place, and of two owners the first counts', async () => {
  const stages = [
    'Lead',
    'Attempted Contact',
    'Contacted',
    'Nurture',
    'Hot Prospect',
    'Active Client',
    'Pending',
    'Trash',
  ];
  const { runId } = await plan(
    [
      'ID,First Name,Last Name,Stage,Assigned To,Email 1',
      ...stages.map(
        (stage, index) => `${index},Lead,${index},${stage},"Ben Okafor\nAna Silva",lead${index}@leads.example`,
      ),
    ].join('\n'),
  );
  expect((await namesOf(runId)).owners.counts).toEqual({ open: 0, taken: 0, confirmed: 0, exact: 1 });
  await office.ok('runs.commit', { runId });
  const expected = [
    'Assigned',
    'Contacting',
    'Contacting',
    'Follow-up',
    'Qualified',
    'Committed',
    'In contract',
    'Trashed',
  ];
  const ids = await Promise.all(expected.map((name) => statusId(office, name)));
  expect(await importedLeads()).toEqual(ids.map((id, index) => [`Lead ${index}`, ben, id]));
});

test('only leads that are new are asked about, and a name that is written in two ways is one', async () => {
  const first = await plan('Name,Email,Owner\nKnown,known@leads.example,');
  await office.ok('runs.commit', { runId: first.runId });
  const { runId } = await plan(
    'Name,Email,Owner\nKnown,known@leads.example,Nobody We Know\nA,a@leads.example,zoe park\nB,b@leads.example,Zoe  PARK',
  );
  expect(told((await namesOf(runId)).owners)).toEqual([['zoe park', 2, null, null, 'open', 'nobody of this name']]);
});

test('a plan is shown anew when an agent whom it gives leads has left meanwhile', async () => {
  const { runId } = await plan(hubSpot);
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  const refused = await office.call('runs.commit', { runId });
  expect(refused).toMatchObject({ ok: false, error: { code: 'STALE_PLAN', details: { changed: 2 } } });
  expect((await namesOf(runId)).owners.counts.open).toBe(5);
  await office.ok('runs.commit', { runId });
  expect((await importedLeads())[0]).toEqual(['Ada One', null, await statusId(office, 'Unassigned')]);
});

test('an answer names people who are here and statuses in use', async () => {
  const owner = (agentId: number) =>
    office.call('intake.plan', { source: { text: hubSpot }, answers: { owners: [{ name: 'Ben', agentId }] } });
  expect(await owner(tom)).toMatchObject({
    error: {
      code: 'INVALID_INPUT',
      message:
        'Tom Leaver is inactive and cannot be given the leads of “Ben”. Choose an active agent, or leave them unassigned.',
    },
  });
  expect(await owner(999)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const answers = { statuses: [{ name: 'NEW', statusId: 999 }] };
  expect(await office.codeOf('intake.plan', { source: { text: hubSpot }, answers })).toBe('NOT_FOUND');
});

test('a column with thousands of names is listed in part, and none is kept once the import is done or dropped', async () => {
  const rows = Array.from({ length: 2500 }, (_, index) => `L${index},l${index}@leads.example,Owner No ${index}`);
  const { runId } = await plan(`Name,Email,Owner\n${rows.join('\n')}`);
  const { owners } = await namesOf(runId);
  expect([owners.names.length, owners.more, owners.counts.open]).toEqual([200, 1800, 2000]);
  const kept = () => office.db.raw.prepare('SELECT count(*) FROM import_name').pluck().get();
  expect(kept()).toBe(2000);
  await office.ok('runs.commit', { runId });
  expect(kept()).toBe(0);
  const dropped = await plan('Name,Email,Owner\nNew,new@leads.example,Somebody');
  await office.ok('runs.cancel', { runId: dropped.runId });
  expect([kept(), (await namesOf(dropped.runId)).owners.names]).toEqual([0, []]);
});
