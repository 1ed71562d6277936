import { expect, it } from 'vitest';
import { operations } from '../../../shared/contract/index.ts';
import { detailWords } from '../../../renderer/features/settings/audit-detail.ts';
import { actionWords } from '../../../renderer/features/settings/audit-words.ts';

const names = {
  agentName: (id: number) => ({ 1: 'Robin Marsh', 2: 'Ana Silva', 3: 'Ben Okafor' })[id] ?? `Agent ${id}`,
  statusName: (id: number) => ({ 2: 'Assigned', 4: 'Contacting' })[id] ?? `Status ${id}`,
  branchName: () => 'Harbor',
  departmentName: () => null,
};
const said = (detail: Record<string, unknown>) => detailWords(detail, names);

it('has words for everything that can be done, none twice', () => {
  const commands = Object.entries(operations).filter(([, { kind }]) => kind === 'command');
  const words = commands.map(([name]) => actionWords(name));
  expect(words.filter((text) => /^[a-z]+\./.test(text))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
  expect(actionWords('leads.ofAnotherVersion')).toBe('leads.ofAnotherVersion');
});

it('names agents and statuses, not their numbers', () => {
  expect(said({ leadId: 5, fromAgentId: 2, toAgentId: 3, fromStatusId: 2, toStatusId: 2 })).toBe(
    'lead 5 · from Ana Silva · to Ben Okafor',
  );
  expect(said({ leadId: 5, fromStatusId: 2, toStatusId: 4 })).toBe(
    'lead 5 · from status Assigned · to status Contacting',
  );
  expect(said({ leadId: 5, fromAgentId: 2, toAgentId: null, reason: 'agent_unavailable' })).toBe(
    'lead 5 · from Ana Silva · to nobody · Agent unavailable',
  );
  expect(said({ agentId: 2, changed: ['leadCap', 'branchId'], leadCap: null, branchId: 1 })).toBe(
    'Ana Silva · changed lead cap, branch · no lead cap · branch Harbor',
  );
  expect(said({ statusId: 4, heirId: 2, moved: 1200 })).toBe(
    'status Contacting · taken over by Assigned · moved 1,200',
  );
});

it('says configurations, passwords, merges and undone acts in words', () => {
  expect(said({ section: 'topUp', on: true, weekdays: [1, 5], order: 'hottest', matchCriteria: false })).toBe(
    'Daily lead top-up · on · Mon, Fri · order hottest · match criteria no',
  );
  expect(said({ operation: 'export.leads', isGiven: false })).toBe('for: Exported leads · password refused');
  expect(said({ keepId: 5, mergeId: 7, take: ['status', 'assignedAgent'] })).toBe(
    'kept lead 5 · given up lead 7 · take status, assigned agent',
  );
  expect(said({ actId: 12, leadIds: [5] })).toBe('act 12 · lead 5');
  expect(said({ actId: 1200, leadIds: [1, 2, 3, 4, 5, 6] })).toBe('act 1200 · 6 leads');
  expect(said({ kind: 'auto' })).toBe('Auto lead assignment');
  expect(said({ runId: 7, kind: 'top_up', placed: 260, leftOver: 0 })).toBe(
    'run 7 · Daily lead top-up · placed 260 · left over 0',
  );
  expect(said({ on: true, folder: '/Users/dana/newLeads' })).toBe('on · folder /Users/dana/newLeads');
});
