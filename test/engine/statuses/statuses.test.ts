import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { statusCategories, type Status } from '../../../shared/contract/statuses.ts';
import { loadStatuses } from '../../../main/engine/statuses/api.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { loadAuto, saveAuto } from '../../helpers/leads.ts';

let office: TestOffice;
afterEach(() => office.close());

async function names(): Promise<string[]> {
  return (await office.ok('statuses.list', {})).filter((status) => !status.isRetired).map((status) => status.name);
}

async function byName(name: string): Promise<Status> {
  const found = (await office.ok('statuses.list', {})).find((status) => status.name === name);
  if (!found) throw new Error(`no status ${name}`);
  return found;
}

async function addLead(name: string, statusId?: number, agentId?: number): Promise<number> {
  const { id } = await office.ok('leads.create', { name, email: `${name.toLowerCase()}@example.org` });
  if (agentId !== undefined) await office.ok('leads.assign', { leadId: id, agentId });
  if (statusId !== undefined) await office.ok('leads.setStatus', { leadId: id, statusId });
  return id;
}

test('a new status stands at the end of the pipeline or where the broker puts it', async () => {
  office = await openTestOffice();
  const last = await office.ok('statuses.save', { name: 'Nurture', category: 'working', colour: 'teal' });
  await office.ok('statuses.save', { name: 'Viewing', category: 'working', position: 2 });
  expect({ last, names: (await names()).toSpliced(4, 9) }).toEqual({
    last: {
      id: 14,
      name: 'Nurture',
      category: 'working',
      colour: 'teal',
      position: 13,
      isUnassigned: false,
      isAssigned: false,
      isRetired: false,
    },
    names: ['Unassigned', 'Assigned', 'Viewing', 'Contacting', 'Trashed', 'Nurture'],
  });
});

test('a status is renamed, recoloured and moved; the pipeline stays numbered from 0', async () => {
  office = await openTestOffice();
  await office.ok('statuses.save', { id: 3, name: 'In touch', category: 'working', colour: 'violet', position: 0 });
  const list = await office.ok('statuses.list', {});
  expect([list[0], list.map((status) => status.position)]).toEqual([
    expect.objectContaining({ id: 3, name: 'In touch', colour: 'violet', position: 0 }),
    list.map((_, index) => index),
  ]);
});

test('two statuses never share a name, whatever its capitals', async () => {
  office = await openTestOffice();
  const envelope = await office.call('statuses.save', { name: 'contacting', category: 'working' });
  expect(envelope).toEqual({
    ok: false,
    error: {
      code: 'CONFLICT',
      message: 'Another status has this name already. Choose another name.',
      details: { field: 'name', statusId: 3 },
    },
  });
});

test('naming another unassigned or assigned status takes the part from the one that had it, and the pool is dealt as before', async () => {
  office = await openTestOffice();
  const pool = await office.ok('statuses.save', { name: 'New', category: 'unassigned', isUnassigned: true });
  const given = await office.ok('statuses.save', { id: 3, name: 'Contacting', category: 'working', isAssigned: true });
  const list = await office.ok('statuses.list', {});
  expect({
    unassigned: list.filter((status) => status.isUnassigned).map((status) => status.id),
    assigned: list.filter((status) => status.isAssigned).map((status) => status.id),
    dealt: (await loadAuto(office)).eligibleStatusIds,
  }).toEqual({ unassigned: [pool.id], assigned: [given.id], dealt: [1, 4, 5, pool.id] });
});

test.each<[string, CallOf<'statuses.save'>, string]>([
  ['an unassigned status that is worked', { name: 'X', category: 'working', isUnassigned: true }, 'INVALID_INPUT'],
  ['an assigned status that is closed', { name: 'X', category: 'won', isAssigned: true }, 'INVALID_INPUT'],
  ['another category for the unassigned status', { id: 1, name: 'Unassigned', category: 'working' }, 'CONFLICT'],
  ['another category for the assigned status', { id: 2, name: 'Assigned', category: 'won' }, 'CONFLICT'],
  ['a change to a status that is not there', { id: 99, name: 'X', category: 'won' }, 'NOT_FOUND'],
])('%s is refused', async (_, input, code) => {
  office = await openTestOffice();
  const before = await office.ok('statuses.list', {});
  expect([await office.codeOf('statuses.save', input), await office.ok('statuses.list', {})]).toEqual([code, before]);
});

test('a status that holds leads does not slip into the unassigned pool, but may change between other categories', async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  await addLead('Lee', 3, office.agentIds[0]);
  expect([
    await office.codeOf('statuses.save', { id: 3, name: 'Contacting', category: 'unassigned' }),
    await office.codeOf('statuses.save', { id: 3, name: 'Contacting', category: 'lost' }),
    await office.codeOf('statuses.save', { id: 4, name: 'Not Picked', category: 'unassigned' }),
  ]).toEqual(['CONFLICT', 'ok', 'ok']);
});

test('retiring a status moves its leads to the heir, notes it on their timelines and frees its name', async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  const moving = await addLead('Lee', 6, office.agentIds[0]);
  const staying = await addLead('Kim', 3, office.agentIds[0]);
  const retired = await office.ok('statuses.retire', { id: 6, heirId: 7 });
  const [entry] = await office.ok('timeline.list', { leadId: moving });
  expect({
    retired,
    statuses: [
      (await office.ok('leads.get', { id: moving })).statusId,
      (await office.ok('leads.get', { id: staying })).statusId,
    ],
    isListed: (await byName('Follow-up')).isRetired,
    entry: {
      kind: entry?.kind,
      actorId: entry?.actorId,
      from: entry?.fromStatusId,
      to: entry?.toStatusId,
      text: entry?.text,
    },
    again: await office.codeOf('statuses.retire', { id: 6 }),
    nameAgain: await office.codeOf('statuses.save', { name: 'Follow-up', category: 'working' }),
  }).toEqual({
    retired: { moved: 1 },
    statuses: [7, 3],
    isListed: true,
    entry: { kind: 'status', actorId: 1, from: 6, to: 7, text: '“Follow-up” was retired.' },
    again: 'ALREADY_DONE',
    nameAgain: 'ok',
  });
});

test.each<[string, CallOf<'statuses.retire'>, string]>([
  ['the unassigned status', { id: 1, heirId: 3 }, 'CONFLICT'],
  ['the assigned status', { id: 2, heirId: 3 }, 'CONFLICT'],
  ['a status in use without an heir', { id: 3 }, 'CONFLICT'],
  ['a status in use with itself as the heir', { id: 3, heirId: 3 }, 'CONFLICT'],
  ['a status in use whose heir would be the pool', { id: 3, heirId: 1 }, 'CONFLICT'],
  ['a status with an heir that is not there', { id: 3, heirId: 99 }, 'NOT_FOUND'],
])('%s is not retired', async (_, input, code) => {
  office = await openTestOffice({ agents: ['Ana'] });
  await addLead('Lee', 3, office.agentIds[0]);
  expect([await office.codeOf('statuses.retire', input), (await names()).length]).toEqual([code, 13]);
});

test('a retired status is no longer dealt from; the last eligible one cannot be retired', async () => {
  office = await openTestOffice();
  await office.ok('statuses.retire', { id: 4 });
  const { eligibleStatusIds } = await loadAuto(office);
  await saveAuto(office, { eligibleStatusIds: [5] });
  expect([eligibleStatusIds, await office.codeOf('statuses.retire', { id: 5 })]).toEqual([[1, 5], 'CONFLICT']);
});

const anyId = fc.integer({ min: 1, max: 18 });
const saving = fc.record(
  {
    id: anyId,
    name: fc.nat(30).map((number) => `Step ${number}`),
    category: fc.constantFrom(...statusCategories),
    position: fc.nat(20),
    isUnassigned: fc.constant(true as const),
    isAssigned: fc.constant(true as const),
  },
  { requiredKeys: ['name', 'category'] },
);
const retiring = fc.record({ id: anyId, heirId: anyId }, { requiredKeys: ['id'] });
const act = fc.oneof(
  saving.map((input) => ({ name: 'statuses.save' as const, input })),
  retiring.map((input) => ({ name: 'statuses.retire' as const, input })),
);

async function openWithLeads(): Promise<void> {
  office = await openTestOffice({ agents: ['Ana'] });
  for (const statusId of [3, 6, 10]) await addLead(`Lead${statusId}`, statusId, office.agentIds[0]);
  await addLead('Free');
}

/** What must hold of every pipeline, as a picture that a broken one would not give. */
function pictureOf({ db }: TestOffice) {
  const live = loadStatuses(db).all.filter((status) => !status.isRetired);
  const stranded = db.raw.prepare(
    `SELECT count(*) FROM lead JOIN status ON status.id = status_id
     WHERE is_retired = 1 OR (agent_id IS NULL) <> (category = 'unassigned')`,
  );
  return {
    unassigned: live.filter((status) => status.isUnassigned).map((status) => status.category),
    assigned: live.filter((status) => status.isAssigned).map((status) => status.category),
    sharedNames: live.length - new Set(live.map((status) => status.name.toLowerCase())).size,
    sharedPlaces: live.length - new Set(live.map((status) => status.position)).size,
    stranded: stranded.pluck().get(),
  };
}

test('whatever is saved and retired, there is one unassigned and one assigned status, and no lead is stranded', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 20 }), async (acts) => {
      await openWithLeads();
      for (const { name, input } of acts) accepted += (await office.codeOf(name, input)) === 'ok' ? 1 : 0;
      expect(pictureOf(office)).toEqual({
        unassigned: ['unassigned'],
        assigned: ['working'],
        sharedNames: 0,
        sharedPlaces: 0,
        stranded: 0,
      });
      office.close();
    }),
    { numRuns: 40 },
  );
  expect(accepted).toBeGreaterThan(40);
});
