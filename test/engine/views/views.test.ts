import { afterEach, beforeEach, expect, test } from 'vitest';
import { system, type Caller } from '../../../main/engine/context.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
let ana: Caller;
let ben: Caller;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  [ana, ben] = [agentCaller(office.agentIds[0] ?? 0), agentCaller(office.agentIds[1] ?? 0)];
});

afterEach(() => office.close());

const plain: CallOf<'views.save'> = { name: 'Hot ones', filter: { temperatures: ['hot'] }, sort: [] };

async function idOf(change: Partial<CallOf<'views.save'>>, caller?: Caller): Promise<number> {
  return (await office.ok('views.save', { ...plain, ...change }, caller)).id;
}

async function namesFor(caller?: Caller): Promise<string[]> {
  return (await office.ok('views.list', {}, caller)).map(({ name }) => name);
}

test('a view keeps filter, order, columns and density, and is read back as it was saved', async () => {
  const whole = {
    name: '  Ana’s week ',
    isShared: true,
    filter: {
      agentIds: [null, 2, 999],
      tags: ['investor', null],
      not: { slas: ['met' as const] },
      score: { from: 40, to: 100 },
      created: { days: 'this_week' as const },
      text: 'oak street',
    },
    sort: [{ field: 'sla' as const, direction: 'asc' as const }],
    columns: [{ id: 'name' as const, width: 240 }],
    density: 'compact' as const,
  };
  office.clock.now += 5000;
  const saved = await office.ok('views.save', whole);
  expect([saved, await office.ok('views.list', {})]).toEqual([
    { id: 1, ...whole, name: 'Ana’s week', ownerId: 1, changedAt: testNow + 5000 },
    [saved],
  ]);
});

test('a view with an id is replaced, whole', async () => {
  const id = await idOf({ density: 'roomy' });
  office.clock.now += 1000;
  const saved = await office.ok('views.save', { id, name: 'HOT ones', filter: {}, sort: [] });
  expect([saved, await namesFor()]).toEqual([
    {
      id,
      name: 'HOT ones',
      isShared: false,
      filter: {},
      sort: [],
      columns: null,
      density: null,
      ownerId: 1,
      changedAt: testNow + 1000,
    },
    ['HOT ones'],
  ]);
});

test('a view that was changed by mistake is put back by undo', async () => {
  const id = await idOf({ density: 'roomy' });
  const before = await office.ok('views.list', {});
  office.clock.now += 1000;
  await office.ok('views.save', { id, name: 'Cold ones', filter: { temperatures: ['cold'] }, sort: [] });
  const [act] = await office.ok('history.list', {});
  await office.ok('history.undo', { id: act?.id ?? 0 });
  expect([act?.sentence, await office.ok('views.list', {})]).toEqual(['Changed the view “Hot ones”', before]);
});

test('everybody has views of their own, and sees those that the broker shares', async () => {
  await idOf({ name: 'Mine' });
  await idOf({ name: 'For all', isShared: true });
  await idOf({ name: 'Ana only' }, ana);
  await idOf({ name: 'Ben only' }, ben);
  expect([await namesFor(), await namesFor(ana), await namesFor(ben)]).toEqual([
    ['Mine', 'For all'],
    ['For all', 'Ana only'],
    ['For all', 'Ben only'],
  ]);
});

test('a name is free once for each person, whatever its capitals; the refusal names the view that has it', async () => {
  await idOf({ name: 'Ärger' });
  const id = await idOf({ name: 'Ärger' }, ana);
  const twice = await office.call('views.save', { ...plain, name: 'äRGER' }, ana);
  expect(twice).toMatchObject({
    ok: false,
    error: {
      code: 'CONFLICT',
      message: 'You have a view “Ärger” already. Choose another name, or change that one.',
      details: { field: 'name', viewId: id },
    },
  });
  const other = await idOf({ name: 'Other' }, ana);
  expect(await office.codeOf('views.save', { ...plain, id: other, name: 'ärger' }, ana)).toBe('CONFLICT');
  expect(await namesFor(ana)).toEqual(['Ärger', 'Other']);
});

test('an agent may not share a view; the refusal says who may', async () => {
  const shared = await office.call('views.save', { ...plain, isShared: true }, ana);
  expect(shared).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN', message: expect.stringContaining('Only the broker may share') as string },
  });
  const id = await idOf({}, ana);
  expect(await office.codeOf('views.save', { ...plain, id, isShared: true }, ana)).toBe('FORBIDDEN');
  expect((await office.ok('views.list', {}, ana)).map(({ isShared }) => isShared)).toEqual([false]);
});

test('who is no broker any more keeps shared views, and can remove but not change them', async () => {
  await office.ok('team.save', { id: ana.agentId ?? 0, role: 'broker' });
  const formerBroker: Caller = { ...ana, role: 'broker' };
  const id = await idOf({ isShared: true }, formerBroker);
  await office.ok('team.save', { id: ana.agentId ?? 0, role: 'agent' });
  expect([
    await office.codeOf('views.save', { ...plain, id }, ana),
    await namesFor(ben),
    await office.codeOf('views.remove', { id }, ana),
    await namesFor(ben),
  ]).toEqual(['FORBIDDEN', ['Hot ones'], 'ok', []]);
});

test('nobody changes or removes the view of somebody else; one that is not shared is not even there', async () => {
  const shared = await idOf({ name: 'For all', isShared: true });
  const hidden = await idOf({ name: 'Mine' });
  const agents = await idOf({ name: 'Ana only' }, ana);
  expect([
    await office.codeOf('views.save', { ...plain, id: shared }, ana),
    await office.codeOf('views.remove', { id: shared }, ana),
    await office.codeOf('views.save', { ...plain, id: hidden }, ana),
    await office.codeOf('views.remove', { id: hidden }, ana),
    await office.codeOf('views.remove', { id: agents }),
    await office.codeOf('views.remove', { id: 999 }),
  ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  expect(await namesFor()).toEqual(['For all', 'Mine']);
});

test('everybody has an order of their own; new views come last, unknown ids and repeats count for nothing', async () => {
  const ids: number[] = [];
  for (const name of ['A', 'B', 'C']) ids.push(await idOf({ name, isShared: true }));
  const [a = 0, b = 0, c = 0] = ids;
  const hidden = await idOf({ name: 'Broker only' });
  const arranged = await office.ok('views.arrange', { ids: [c, 999, a, c, hidden] }, ana);
  await idOf({ name: 'D' }, ana);
  expect([arranged.map(({ name }) => name), await namesFor(ana), await namesFor(ben), await namesFor()]).toEqual([
    ['C', 'A', 'B'],
    ['C', 'A', 'B', 'D'],
    ['A', 'B', 'C'],
    ['A', 'B', 'C', 'Broker only'],
  ]);
  await office.ok('views.remove', { id: a });
  await office.ok('preferences.save', { theme: 'dark' }, ana);
  expect([b > 0, await namesFor(ana)]).toEqual([true, ['C', 'B', 'D']]);
});

test('what another version kept in a view counts as far as it still fits', async () => {
  office.db.raw
    .prepare(
      `INSERT INTO saved_view (owner_id, is_shared, name, filter, sort, columns, density, changed_at)
       VALUES (1, 0, 'Old', ?, '[{"field":"moon"}]', '[{"id":"moon","width":1}]', 'airy', 5)`,
    )
    .run(JSON.stringify({ statusIds: [3], ages: ['century'], planets: [1] }));
  expect(await office.ok('views.list', {})).toEqual([
    {
      id: 1,
      name: 'Old',
      isShared: false,
      filter: { statusIds: [3] },
      sort: [],
      columns: null,
      density: null,
      ownerId: 1,
      changedAt: 5,
    },
  ]);
});

test('a person may keep 200 views, not more', async () => {
  const insert = office.db.raw.prepare(
    `INSERT INTO saved_view (owner_id, is_shared, name, filter, sort, changed_at) VALUES (1, 0, ?, '{}', '[]', 1)`,
  );
  for (let index = 0; index < 200; index += 1) insert.run(`View ${index}`);
  expect(await office.codeOf('views.save', plain)).toBe('CONFLICT');
  expect(await office.codeOf('views.save', { ...plain, id: 1 })).toBe('ok');
});

test('everyone who looks is told of a changed view; Baton itself keeps none', async () => {
  await idOf({});
  expect(office.events).toMatchObject([{ type: 'touched', topics: ['views'] }]);
  expect([
    await office.codeOf('views.save', plain, system),
    await office.codeOf('views.remove', { id: 1 }, system),
    await office.codeOf('views.arrange', { ids: [] }, system),
  ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
});
