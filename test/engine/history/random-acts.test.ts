import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestOffice } from '../../helpers/engine.ts';
import { ledgerOf, rowsOfLeads } from '../../helpers/rows.ts';
import { leadIds, openOffice, perform, someAct } from './random-acts.ts';

type State = readonly [Record<string, unknown>, unknown];

/** A list that a run left leads over on knows no undo: the row is not the lead's own, and counts only while it is open. */
async function stateOf(office: TestOffice): Promise<State> {
  const { attention: _, ...rows } = rowsOfLeads(office, leadIds);
  return [rows, await ledgerOf(office)];
}

const step = fc.oneof(
  { weight: 3, arbitrary: someAct },
  { weight: 2, arbitrary: fc.constant({ act: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'redo' as const }) },
);

test('whatever a person does, undoes and does again, all stands as a pile of copies would have it', async () => {
  const seen = { undone: 0, redone: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16, size: 'max' }), async (steps) => {
      const office = await openOffice();
      const past: State[] = [];
      let present = await stateOf(office);
      let future: State[] = [];
      for (const each of steps) {
        office.clock.now += 60_000;
        if (each.act === 'undo') {
          const before = past.pop();
          expect(await office.codeOf('history.undo', {})).toBe(before ? 'ok' : 'NOT_UNDOABLE');
          if (before) [future, present] = [[present, ...future], before];
          seen.undone += before ? 1 : 0;
        } else if (each.act === 'redo') {
          const [after, ...later] = future;
          expect(await office.codeOf('history.redo', {})).toBe(after ? 'ok' : 'NOT_UNDOABLE');
          if (after) [future, present] = [later, (past.push(present), after)];
          seen.redone += after ? 1 : 0;
        } else {
          const isRun = await performAndTell(office, each);
          const after = await stateOf(office);
          if (!isRun && isDeepStrictEqual(after, present)) continue;
          past.push(present);
          [future, present] = [[], after];
        }
        expect(await stateOf(office)).toEqual(present);
        const last = (await office.ok('history.list', {})).find(({ state }) => state === 'done');
        expect(last?.obstacle ?? null).toBeNull();
      }
      office.close();
    }),
    { numRuns: 300 },
  );
  expect([seen.undone > 100, seen.redone > 30]).toEqual([true, true]);
});

/** A run stands in the history even where it moved nothing. */
async function performAndTell(office: TestOffice, act: Parameters<typeof perform>[1]): Promise<boolean> {
  const runs = async () => (await office.ok('runs.list', { kinds: ['auto', 'assign', 'tag'] })).total;
  const before = await runs();
  await perform(office, act);
  return (await runs()) > before;
}

const cleo = { agentId: 4, role: 'broker' as const };

test('with two people at work an undo is refused whole or can be done again to the last row', async () => {
  const seen = { refused: 0, undone: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ act: someAct, isOther: fc.boolean() }), { minLength: 4, maxLength: 12, size: 'max' }),
      async (acts) => {
        const office = await openOffice();
        for (const { act, isOther } of acts) {
          office.clock.now += 60_000;
          await perform(office, act, isOther ? cleo : office.broker);
        }
        for (const act of await office.ok('history.list', {})) {
          const before = await stateOf(office);
          const undone = await office.call('history.undo', { id: act.id });
          expect([act, undone.ok]).toEqual([act, act.obstacle === null]);
          if (!undone.ok) {
            expect([undone.error.code, await stateOf(office)]).toEqual(['CONFLICT', before]);
            seen.refused += 1;
            continue;
          }
          await office.ok('history.redo', { id: act.id });
          expect(await stateOf(office)).toEqual(before);
          seen.undone += 1;
        }
        expect((await office.ok('audit.verify', {})).intact).toBe(true);
        office.close();
      },
    ),
    { numRuns: 120 },
  );
  expect([seen.refused > 10, seen.undone > 100]).toEqual([true, true]);
});
