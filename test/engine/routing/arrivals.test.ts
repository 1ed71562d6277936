import { afterEach, expect, test } from 'vitest';
import type { TestOffice } from '../../helpers/engine.ts';
import { arrive, openRoutingOffice, receivers, route } from './routing-office.ts';

let office: TestOffice;
afterEach(() => office.close());

async function arriveTimes(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await arrive(office)).id);
  return ids;
}

async function statusName(leadId: number): Promise<string | undefined> {
  const { statusId } = await office.ok('leads.get', { id: leadId });
  return (await office.ok('statuses.list', {})).find(({ id }) => id === statusId)?.name;
}

test('leads that arrive one by one take turns, and each gets the assigned status at once', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const ids = await arriveTimes(6);
  expect(await receivers(office, ids)).toEqual(['Ana', 'Ben', 'Cleo', 'Ana', 'Ben', 'Cleo']);
  expect(await statusName(ids[0]!)).toBe('Assigned');
});

test('a lead moved by hand does not shift the rotation, and an agent who leaves passes the turn on', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [first] = await arriveTimes(1);
  await office.ok('leads.assign', { leadId: first!, agentId: office.agentIds[2]! });
  expect(await receivers(office, await arriveTimes(2))).toEqual(['Ben', 'Cleo']);
  await office.ok('team.save', { id: office.agentIds[0]!, leadRecipient: false });
  expect(await receivers(office, await arriveTimes(2))).toEqual(['Ben', 'Cleo']);
});

test('where routing is off, or manual, a lead stays unassigned and no run is made', async () => {
  office = await openRoutingOffice({ on: false, mode: 'round_robin' });
  expect(await receivers(office, await arriveTimes(1))).toEqual([null]);
  await route(office, { mode: 'manual' });
  expect(await receivers(office, await arriveTimes(1))).toEqual([null]);
  expect((await office.ok('runs.list', {})).total).toBe(0);
  expect((await office.ok('leads.attention', {})).total).toBe(0);
});

test('where routing is manual a try names nobody, as an arrival would find nobody', async () => {
  office = await openRoutingOffice({ mode: 'manual', fallback: 'primary' }, [{ name: 'Ana', primary: true }, 'Ben']);
  const tried = await office.ok('routing.try', { inquiry: 'Hello' });
  expect([tried.agentId, tried.agentName, tried.reason, tried.sentence]).toEqual([
    null,
    null,
    'manual',
    'Stays unassigned: routing is manual.',
  ]);
  expect(tried.agents.map(({ verdict }) => verdict)).not.toContain('chosen');
});

test('what the fallback takes stands under the seal of its run', async () => {
  office = await openRoutingOffice({ mode: 'subject', fallback: 'primary' }, [{ name: 'Ana', primary: true }, 'Ben']);
  expect(await receivers(office, await arriveTimes(1))).toEqual(['Ana']);
  const [run] = (await office.ok('runs.list', {})).rows;
  const { certificate } = await office.ok('runs.get', { runId: run?.id ?? 0 });
  expect(certificate).toEqual({
    proven: true,
    statement: 'Nobody may take the lead. The fallback takes 1 lead that nobody of the pool may take, within its cap.',
  });
});

test('primary only gives every lead to the primary agent', async () => {
  office = await openRoutingOffice({ mode: 'primary' }, ['Ana', { name: 'Ben', primary: true }]);
  expect(await receivers(office, await arriveTimes(2))).toEqual(['Ben', 'Ben']);
});

test('subject based gives a lead to those who list its subject, said or read from the inquiry', async () => {
  const criteria = (subject: string) => ({ subjects: [subject] });
  office = await openRoutingOffice({ mode: 'subject' }, [
    { name: 'Ana', criteria: criteria('Selling') },
    { name: 'Ben', criteria: criteria('Renting') },
  ]);
  const said = await arrive(office, { subject: 'selling' });
  const read = await arrive(office, { inquiry: 'We are looking for an apartment to rent from September.' });
  const silent = await arrive(office, { inquiry: 'Please call me.' });
  expect(await receivers(office, [said.id, read.id, silent.id])).toEqual(['Ana', 'Ben', null]);
  expect(silent.attention).toMatchObject({ reason: 'no_subject' });
});

test('criteria are gates: a lead goes to nobody whose area, price, language or line it does not fit', async () => {
  office = await openRoutingOffice({ mode: 'round_robin', matchFilter: true }, [
    { name: 'Ana', criteria: { areas: ['021*'], priceMax: 50_000_000 } },
    { name: 'Ben', criteria: { areas: ['Riverside'], languages: ['es'] } },
    { name: 'Cleo', criteria: { lines: ['auto'] } },
  ]);
  const need = (given: object) => arrive(office, { need: given });
  const ids = [
    (await need({ areas: ['02130'], priceMin: 40_000_000, line: 'home' })).id,
    (await need({ areas: ['Riverside'], language: 'es', line: 'home', priceMin: 90_000_000 })).id,
    (await need({ areas: ['Elsewhere', '99999'], priceMin: 90_000_000, language: 'de', line: 'Auto insurance' })).id,
    (await need({ areas: ['Elsewhere', '99999'], priceMin: 90_000_000, language: 'de', line: 'life' })).id,
  ];
  expect(await receivers(office, ids)).toEqual(['Ana', 'Ben', 'Cleo', null]);
});

test('random draws the same again when a run is replayed', async () => {
  office = await openRoutingOffice({ mode: 'random' });
  const ids = await arriveTimes(20);
  expect(new Set(await receivers(office, ids)).size).toBe(3);
  for (const run of (await office.ok('runs.list', { kinds: ['route'] })).rows) {
    expect(await office.ok('runs.replay', { runId: run.id })).toMatchObject({ isSame: true });
  }
});

test('the fallback takes what the pool cannot, within its cap, and what is left over waits with its reason', async () => {
  office = await openRoutingOffice({ mode: 'primary' }, [
    { name: 'Ana', leadCap: 1 },
    { name: 'Ben', leadCap: 1 },
  ]);
  const [, ben] = office.agentIds;
  await route(office, { mode: 'primary', fallback: 'agent', fallbackAgentId: ben! });
  const ids = await arriveTimes(2);
  expect(await receivers(office, ids)).toEqual(['Ben', null]);
  expect(await office.ok('leads.get', { id: ids[1]! })).toMatchObject({ attention: { reason: 'no_primary' } });
  await route(office, { mode: 'round_robin' });
  const more = await arriveTimes(2);
  expect(await receivers(office, more)).toEqual(['Ana', null]);
  expect(await office.ok('leads.get', { id: more[1]! })).toMatchObject({ attention: { reason: 'agents_at_cap' } });
});

test('a lead that the fallback could not take says why where the broker reads why it waits', async () => {
  office = await openRoutingOffice({ mode: 'subject' }, [{ name: 'Ana', leadCap: 3 }, 'Ben']);
  const [ana, ben] = office.agentIds;
  await route(office, { mode: 'subject', fallback: 'agent', fallbackAgentId: ben! });
  await office.ok('team.save', { id: ben!, leadRecipient: false });
  const { id, attention } = await arrive(office, { subject: 'selling' });
  expect(attention).toMatchObject({
    reason: 'no_subject',
    text: 'no agent lists its subject; the fallback Ben is off rotation',
  });
  const { rows } = await office.ok('leads.attention', {});
  expect(rows.map(({ leadId, text }) => [leadId, text])).toEqual([[id, attention!.text]]);
  const tried = await office.ok('routing.try', { subject: 'selling' });
  expect(tried.sentence).toBe('Stays unassigned: no agent lists the subject; the fallback Ben is off rotation.');
  const explained = await office.ok('runs.explain', { runId: attention!.runId!, leadId: id });
  expect(explained.sentence).toBe(tried.sentence);

  await route(office, { mode: 'subject', fallback: 'primary' });
  expect((await arrive(office, { subject: 'selling' })).attention?.text).toBe(
    'no agent lists its subject; nobody is marked as primary to be the fallback',
  );
  await office.ok('leads.assign', { leadId: id, agentId: ana! });
  expect((await office.ok('leads.get', { id })).attention).toBeNull();
});

test('an agent whom a batch filled up reads so, also of leads that the fallback took', async () => {
  office = await openRoutingOffice({ on: false }, [{ name: 'Ana', leadCap: 1 }, 'Ben']);
  const [, ben] = office.agentIds;
  await office.ok('team.save', {
    id: ben!,
    primary: true,
    branchId: (await office.ok('branches.save', { name: 'South' })).id,
  });
  const { id: north } = await office.ok('branches.save', { name: 'North' });
  office.db.raw.prepare('UPDATE office SET keep_branches_apart = 1').run();
  const ids = [];
  for (let count = 0; count < 3; count += 1) ids.push((await arrive(office, { branchId: north })).id);
  await route(office, { mode: 'round_robin', fallback: 'primary' });
  const { runId } = await office.ok('runs.plan', { kind: 'route', target: { ids } });
  const { rows } = await office.ok('runs.leads', { runId });
  const bens = rows.find(({ toAgentId }) => toAgentId === ben)?.leadId ?? 0;
  const { agents } = await office.ok('runs.explain', { runId, leadId: bens });
  expect(agents.find(({ name }) => name === 'Ana')).toMatchObject({ verdict: 'level', text: 'filled up by this run' });
});

test('why a lead is with its agent is told for arrivals, too', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' }, ['Ana', 'Ben', { name: 'Cleo', leadRecipient: false }]);
  const { id } = await arrive(office);
  const explained = await office.ok('runs.explainPresent', { leadId: id });
  expect(explained?.sentence).toBe('Goes to Ana: next in turn.');
  expect(explained?.agents.map(({ name, verdict, text }) => [name, verdict, text])).toEqual([
    ['Dana Whitfield', 'gate', 'off rotation'],
    ['Ana', 'chosen', 'next in turn'],
    ['Ben', 'level', 'owed alike: not yet the turn'],
    ['Cleo', 'gate', 'off rotation'],
  ]);
});

test('a routed lead can be undone, and its turn is given back', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [first] = await arriveTimes(1);
  const [run] = (await office.ok('runs.list', { kinds: ['route'] })).rows;
  await office.ok('runs.undo', { runId: run!.id });
  expect(await receivers(office, [first!])).toEqual([null]);
  expect(await receivers(office, await arriveTimes(1))).toEqual(['Ana']);
});

test('leads that are flagged Do not contact, closed or with an agent are left alone by a route', async () => {
  office = await openRoutingOffice({ on: false });
  const ids = await arriveTimes(4);
  await office.ok('leads.flag', { leadId: ids[1]!, flag: 'doNotContact', on: true });
  await office.ok('leads.assign', { leadId: ids[2]!, agentId: office.agentIds[1]! });
  await office.ok('runs.plan', { kind: 'archive', target: { ids: [ids[3]!] } }).then(({ runId }) => {
    return office.ok('runs.commit', { runId });
  });
  await route(office, { mode: 'round_robin' });
  const plan = await office.ok('runs.plan', { kind: 'route', target: { ids } });
  expect(plan).toMatchObject({ placed: 1, skipped: 3, leftOver: 0, certificate: { proven: true } });
  const rows = (await office.ok('runs.leads', { runId: plan.runId })).rows;
  expect(rows.map(({ outcome, leftoverReason }) => [outcome, leftoverReason])).toEqual([
    ['placed', null],
    ['skipped', 'do_not_contact'],
    ['skipped', 'has_agent'],
    ['skipped', 'closed'],
  ]);
  await office.ok('runs.commit', { runId: plan.runId });
  expect(await receivers(office, ids)).toEqual(['Ana', null, 'Ben', null]);
});

test('what the fallback takes besides is not held against the levels that decided in the pool', async () => {
  const lists = { criteria: { subjects: ['buying'] } };
  office = await openRoutingOffice({ on: false }, [lists, { ...lists, name: 'Ben', weight: 2 }]);
  const [, ben] = office.agentIds;
  const buying = await arrive(office, { need: { subject: 'buying' } });
  const others = [await arrive(office, { need: { subject: 'selling' } }), await arrive(office)];
  await route(office, { mode: 'subject', fallback: 'agent', fallbackAgentId: ben! });
  const target = { ids: [buying.id, ...others.map(({ id }) => id)] };
  const { runId } = await office.ok('runs.plan', { kind: 'route', target });
  const { agents } = await office.ok('runs.explain', { runId, leadId: buying.id });
  expect(agents.slice(1).map(({ name, text }) => [name, text])).toEqual([
    ['Agent 1', 'lost on level 1 against 1/2'],
    ['Ben', 'the most even of all ways to deal'],
  ]);
});

test('routing can be switched off although its fallback has left, and not on again without another one', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [, ben] = office.agentIds;
  await route(office, { fallback: 'agent', fallbackAgentId: ben! });
  await office.ok('team.deactivate', { id: ben!, workingLeads: { to: 'pool' } });
  const left = { fallback: 'agent', fallbackAgentId: ben! } as const;
  await expect(route(office, { ...left, mode: 'random' })).rejects.toThrow('Ben has left the office');
  await route(office, { ...left, on: false });
  await expect(route(office, { ...left, on: true })).rejects.toThrow('Ben has left the office');
});
