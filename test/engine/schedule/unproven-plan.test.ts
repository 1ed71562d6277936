import { expect, test, vi } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { openTestOffice, testNow } from '../../helpers/engine.ts';
import { addLeads, leadStates, saveAuto } from '../../helpers/leads.ts';

const statement = 'not even: agent 2 is given one too many';

vi.mock('../../../shared/domain/distribution/check.ts', () => ({
  checkDistribution: () => ({ proven: false, statement, fault: 'evenness' }),
}));

test('a scheduled plan that does not pass its check is never carried out, and the slot says why', async () => {
  const office = await openTestOffice({ now: testNow - 60_000, agents: ['Ana', 'Ben'] });
  await addLeads(office, 3);
  await saveAuto(office, { on: true, runTime: '09:00', graceMinutes: 0 });
  office.clock.now = testNow;
  await office.ok('schedule.runDue', {}, system);
  const [{ slots } = { slots: [] }] = await office.ok('schedule.list', {});
  const why = `The plan did not pass its check and was dropped: ${statement}`;
  expect({
    slots: slots.map(({ state, runId, note }) => [state, runId, note]),
    notices: office.events.filter(({ type }) => type === 'notice'),
    statuses: leadStates(office).map(({ status }) => status),
    runs: office.db.raw.prepare('SELECT count(*) FROM run').pluck().get(),
  }).toEqual({
    slots: [['failed', null, why]],
    notices: [
      { type: 'notice', level: 'warning', title: 'Auto lead assignment failed', text: `2026-05-11 09:00: ${why}` },
    ],
    statuses: ['Unassigned', 'Unassigned', 'Unassigned'],
    runs: 0,
  });
  office.close();
});
