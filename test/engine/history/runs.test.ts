import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { addLeads, carryOut, leadStates, saveAuto } from '../../helpers/leads.ts';
import { ledgerOf, rowsOfLeads } from '../../helpers/rows.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
});
afterEach(() => office.close());

const [ana, ben, cleo] = [2, 3, 4];

async function everything(ids: readonly number[]): Promise<unknown> {
  return [rowsOfLeads(office, ids), await ledgerOf(office), (await office.ok('leads.attention', {})).rows];
}

test('a run stands in the history of the person under its title, and is undone and done again from there', async () => {
  const ids = await addLeads(office, 4);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  const [act] = await office.ok('history.list', {});
  expect(act).toMatchObject({ sentence: 'Assign to Ana', leadId: null, runId: 1, state: 'done', obstacle: null });
  await office.ok('leads.flag', { leadId: ids[0] ?? 0, flag: 'vip', on: true }, { agentId: ana, role: 'agent' });
  const undone = await office.ok('history.undo', {});
  expect(undone).toEqual({
    id: act?.id,
    leadId: null,
    runId: 1,
    sentence: 'Assign to Ana: 3 leads put back, 1 left alone because they changed since.',
    skippedCount: 1,
  });
  await office.ok('leads.flag', { leadId: ids[1] ?? 0, flag: 'vip', on: true }, { agentId: 1, role: 'broker' });
  expect(await office.codeOf('history.redo', {})).toBe('NOT_UNDOABLE');
});

const stacked = {
  assigned: (agentId: number) => ({ kind: 'assign' as const, agentId }),
  tagged: (agentId: number) => ({ kind: 'tag' as const, add: [`tag ${agentId}`] }),
};

test.each(Object.entries(stacked))(
  'a run over one that was done again can be turned back and forth, and the one below it undone after all (%s)',
  async (_, runOf) => {
    const ids = await addLeads(office, 2);
    const atFirst = await everything(ids);
    await carryOut(office, { ...runOf(ana), target: { ids } });
    await office.ok('history.undo', {});
    await office.ok('history.redo', {});
    const below = await everything(ids);
    await carryOut(office, { ...runOf(ben), target: { ids } });
    const above = await everything(ids);
    await office.ok('leads.flag', { leadId: ids[0] ?? 0, flag: 'vip', on: true });
    await office.ok('leads.save', { id: ids[1] ?? 0, name: 'Somebody else' });
    for (const act of ['undo', 'undo', 'undo', 'redo', 'undo'] as const) await office.ok(`history.${act}`, {});
    expect(await everything(ids)).toEqual(below);
    await office.ok('history.undo', {});
    expect(await everything(ids)).toEqual(atFirst);
    for (const act of ['redo', 'redo'] as const) await office.ok(`history.${act}`, {});
    expect(await everything(ids)).toEqual(above);
  },
);

test('what was touched while a run was undone stays as it is when the run is done again', async () => {
  const ids = await addLeads(office, 3);
  office.db.raw.prepare("UPDATE agent SET role = 'broker' WHERE id = 3").run();
  const run = await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  await office.ok('history.undo', {});
  await office.ok('leads.assign', { leadId: ids[0] ?? 0, agentId: ben }, { agentId: ben, role: 'broker' });
  expect(await office.ok('history.redo', {})).toMatchObject({
    runId: run.runId,
    sentence: 'Assign to Ana: Done again for 2 leads, 1 left alone because they changed since.',
    skippedCount: 1,
  });
  expect(leadStates(office).map(({ agent }) => agent)).toEqual([ben, ana, ana]);
  expect((await ledgerOf(office)).map((line) => (line as number[])[1])).toEqual([0, 2, 1, 0]);
  const [redo, original] = (await office.ok('runs.list', { states: ['committed'] })).rows;
  expect([redo?.title, redo?.sentence, original?.undoneByRunId]).toEqual([
    'Redo: Assign to Ana',
    'Done again for 2 leads, 1 left alone because they changed since.',
    null,
  ]);
  const { csv } = await office.ok('runs.export', { runId: redo?.id ?? 0 });
  expect(csv).toContain('Done again,,Ana,Unassigned,Assigned,untouched since the undo');
  expect(await office.codeOf('runs.undo', { runId: redo?.id ?? 0 })).toBe('NOT_UNDOABLE');
  await office.ok('history.undo', {});
  expect(leadStates(office).map(({ agent }) => agent)).toEqual([ben, null, null]);
  expect((await ledgerOf(office)).map((line) => (line as number[])[1])).toEqual([0, 0, 1, 0]);
});

test('a lead explains itself by the run that was done again', async () => {
  await saveAuto(office, { on: true });
  const [leadId = 0] = await addLeads(office, 1);
  const run = await carryOut(office, { kind: 'auto' });
  await office.ok('history.undo', {});
  await office.ok('history.redo', {});
  expect(await office.ok('runs.explainPresent', { leadId })).toMatchObject({ runId: run.runId });
  const kinds = (await office.ok('timeline.list', { leadId })).map(({ kind, text }) => [kind, text]);
  expect(kinds).toContainEqual(['assigned', 'Redo: Auto lead assignment']);
});

test('a run that was undone on its page can be done again by who carried it out, if nobody else undid it', async () => {
  const ids = await addLeads(office, 2);
  office.db.raw.prepare("UPDATE agent SET role = 'broker' WHERE id = 3").run();
  const run = await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  await office.ok('runs.undo', { runId: run.runId });
  await office.ok('history.redo', {});
  expect(leadStates(office).map(({ agent }) => agent)).toEqual([ana, ana]);
  await office.ok('runs.undo', { runId: run.runId }, { agentId: ben, role: 'broker' });
  const [act] = await office.ok('history.list', {});
  expect([act?.state, act?.obstacle]).toEqual(['undone', 'Ben undid this run. Plan it again to repeat it.']);
  expect(await office.codeOf('history.redo', {})).toBe('CONFLICT');
});

test('an import is undone from the history, and not done again', async () => {
  const { runId } = await office.ok('intake.plan', { source: { text: 'Name,E-mail\nKim,kim@example.org\n' } });
  await office.ok('runs.commit', { runId });
  expect((await office.ok('history.undo', {})).skippedCount).toBe(0);
  expect((await office.ok('leads.list', {})).total).toBe(0);
  expect((await office.ok('history.list', {}))[0]?.obstacle).toBe(
    'An import that was undone cannot be done again. Import the file once more.',
  );
  expect(await office.codeOf('history.redo', {})).toBe('CONFLICT');
});

const someRun = fc.oneof(
  fc.constant({ kind: 'auto' as const }),
  fc.constantFrom(ana, ben).map((agentId) => ({ kind: 'assign' as const, agentId })),
  fc.boolean().map((underCaps) => ({ kind: 'distribute' as const, to: { agentIds: [ana, ben, cleo] }, underCaps })),
  fc.constantFrom(3, 7, 12).map((statusId) => ({ kind: 'status' as const, statusId })),
  fc.constantFrom('sea', 'VIP').map((tag) => ({ kind: 'tag' as const, add: [tag], remove: ['cold'] })),
  fc.constantFrom({ kind: 'archive' as const }, { kind: 'recycle' as const }),
);

const someLeads = fc.array(
  fc.record({
    agentId: fc.constantFrom(null, ana, ben),
    status: fc.constantFrom('Assigned', 'Qualified', 'Archived'),
    tags: fc.constantFrom(['cold'], [], ['VIP']),
  }),
  { minLength: 1, maxLength: 7 },
);

async function inputFor(run: object, ids: readonly number[]): Promise<CallOf<'runs.plan'>> {
  if ('kind' in run && run.kind === 'auto') return { kind: 'auto' };
  return { ...run, target: { ids: [...ids] } } as CallOf<'runs.plan'>;
}

test('runs one on top of the other are undone from the last to the first, done again and undone, with the ledger', async () => {
  office.close();
  await fc.assert(
    fc.asyncProperty(someLeads, fc.array(someRun, { minLength: 1, maxLength: 3 }), async (leads, runs) => {
      office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 3 }, 'Ben', { name: 'Cleo', weight: 2 }] });
      await saveAuto(office, { on: true, eligibleStatusIds: [1, 2] });
      const pool = leads.map((lead) => (lead.agentId === null ? { ...lead, status: 'Unassigned' } : lead));
      const ids = giveLeads(office, pool);
      const stages = [await everything(ids)];
      for (const run of runs) {
        office.clock.now += 60_000;
        await carryOut(office, await inputFor(run, ids));
        stages.push(await everything(ids));
      }
      for (let round = 0; round < 2; round += 1) {
        for (const stage of stages.slice(0, -1).toReversed()) {
          office.clock.now += 60_000;
          expect((await office.ok('history.undo', {})).skippedCount).toBe(0);
          expectSame(await everything(ids), stage);
        }
        for (const stage of stages.slice(1)) {
          office.clock.now += 60_000;
          expect((await office.ok('history.redo', {})).skippedCount).toBe(0);
          expectSame(await everything(ids), stage);
        }
      }
      office.close();
    }),
    { numRuns: 60 },
  );
  office = await openTestOffice();
});

/** A run that leaves leads over notes that on the list; to undo it takes nobody off. */
function expectSame(found: unknown, expected: unknown): void {
  const [rows, ledger] = found as [Record<string, unknown>, unknown];
  const [wanted, owed] = expected as [Record<string, unknown>, unknown];
  expect([{ ...rows, attention: null }, ledger]).toEqual([{ ...wanted, attention: null }, owed]);
}
