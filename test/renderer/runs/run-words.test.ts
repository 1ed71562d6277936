import { expect, test } from 'vitest';
import { commitLabel, fateOf, outcomeLabel } from '../../../renderer/features/runs/run-words.ts';
import type { RunKind } from '../../../shared/contract/runs.ts';
import { fakeDesk, fakeRun } from '../../helpers/fake-office.ts';

const counts = { imported: 10, updated: 2, inquiries: 1, skipped: 5, blank: 0, rejected: 1 };
const receiver = fakeDesk({ agentId: 2, name: 'Ana', given: 42 });
const giver = fakeDesk({ agentId: 3, name: 'Ben', before: 42, taken: 42 });
const ofKind = (kind: RunKind) => ({ ...fakeRun, kind });

test('the button of a plan says what it does with its number, and there is none for a plan that changes nothing', () => {
  expect([
    commitLabel(fakeRun),
    commitLabel(ofKind('top_up')),
    commitLabel({ ...ofKind('assign'), perAgent: [receiver, giver] }),
    commitLabel({ ...ofKind('assign'), perAgent: [giver] }),
    commitLabel(ofKind('status'), 'Qualified'),
    commitLabel(ofKind('status')),
    commitLabel(ofKind('tag')),
    commitLabel(ofKind('archive')),
    commitLabel(ofKind('recycle')),
    commitLabel(ofKind('route')),
    commitLabel({ ...ofKind('import'), counts }),
    commitLabel({ ...fakeRun, placed: 0 }),
    commitLabel({ ...ofKind('import'), counts: { ...counts, imported: 0, updated: 0, inquiries: 0 } }),
  ]).toEqual([
    'Assign 42',
    'Assign 42',
    'Assign 42',
    'Return 42 to the pool',
    'Set 42 to Qualified',
    'Set 42',
    'Tag 42',
    'Archive 42',
    'Recycle 42',
    'Route 42',
    'Import 13 leads',
    null,
    null,
  ]);
});

test('what became of leads is named in the words of their run', () => {
  expect([
    outcomeLabel({ ...ofKind('assign'), perAgent: [receiver] }, 'placed'),
    outcomeLabel({ ...ofKind('assign'), perAgent: [giver] }, 'placed'),
    outcomeLabel(ofKind('archive'), 'placed'),
    outcomeLabel(fakeRun, 'kept'),
  ]).toEqual(['Assigned', 'Returned to the pool', 'Archived', 'Kept']);
});

test('a lead that was skipped or left over says why', () => {
  const lead = { toAgentId: null, leftoverReason: null };
  expect([
    fateOf('status', { ...lead, outcome: 'skipped' }),
    fateOf('recycle', { ...lead, outcome: 'skipped', leftoverReason: 'do_not_contact' }),
    fateOf('auto', { ...lead, outcome: 'left_over', leftoverReason: 'agents_at_cap' }),
    fateOf('auto', { ...lead, outcome: 'placed', toAgentId: 2 }),
  ]).toEqual(['Skipped: nothing to change', 'Skipped: do not contact', 'agents at cap', 'Assigned']);
});
