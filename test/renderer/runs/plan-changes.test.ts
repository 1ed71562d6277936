import { expect, test } from 'vitest';
import { leadChanges, planChanges } from '../../../renderer/features/runs/plan-changes.ts';
import { fakeDesk, fakeRun } from '../../helpers/fake-office.ts';
import { runLead } from './run-office.tsx';

const ana = fakeDesk({ agentId: 2, name: 'Ana', before: 8, given: 6 });
const ben = fakeDesk({ agentId: 3, name: 'Ben', before: 10, given: 2 });
const cleo = fakeDesk({ agentId: 4, name: 'Cleo', before: 5 });

test('a plan made anew is told by the sums and agents that differ', () => {
  const before = { ...fakeRun, perAgent: [ana, ben] };
  const after = { ...fakeRun, placed: 40, leftOver: 5, perAgent: [{ ...ana, given: 4 }, cleo] };
  expect(planChanges(before, after)).toEqual([
    { label: 'Assigned', before: 42, after: 40 },
    { label: 'Left over', before: 3, after: 5 },
    { label: 'Ana', before: 6, after: 4 },
    { label: 'Ben', before: 2, after: 0 },
  ]);
  expect(planChanges(before, before)).toEqual([]);
});

test('lead by lead it tells who fares differently, who is new in the plan, and who is gone from it', () => {
  const [same, moved, left, gone, fresh] = [1, 2, 3, 4, 5].map((id) => runLead(id));
  if (!same || !moved || !left || !gone || !fresh) throw new Error('five leads were made');
  const elsewhere = { ...moved, toAgentId: 3 };
  const leftOver = { ...left, outcome: 'left_over' as const, toAgentId: null, leftoverReason: 'away' as const };
  expect(leadChanges([same, moved, left, gone], [{ ...same }, elsewhere, leftOver, fresh])).toEqual([
    { leadId: 2, name: 'Lead 2', before: moved, after: elsewhere },
    { leadId: 3, name: 'Lead 3', before: left, after: leftOver },
    { leadId: 5, name: 'Lead 5', before: null, after: fresh },
    { leadId: 4, name: 'Lead 4', before: gone, after: null },
  ]);
});
