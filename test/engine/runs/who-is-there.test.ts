import { expect, test } from 'vitest';
import { openTestOffice } from '../../helpers/engine.ts';
import { addLeads, saveAuto } from '../../helpers/leads.ts';

test('a plan that was made before an agent went away is made anew when it is committed after', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [ana = 0, ben = 0] = office.agentIds;
  await saveAuto(office, { on: true });
  await addLeads(office, 2);
  const from = office.clock.now + 5000;
  await office.ok('absences.save', { agentId: ana, from, to: from + 86_400_000 });
  const { runId } = await office.ok('runs.plan', { kind: 'auto' });
  office.clock.now += 6000;
  expect(await office.codeOf('runs.commit', { runId })).toBe('STALE_PLAN');
  const run = await office.ok('runs.commit', { runId });
  expect(run.perAgent.filter(({ given }) => given > 0)).toMatchObject([{ agentId: ben, given: 2 }]);
  office.close();
});
