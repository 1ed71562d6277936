import { expect, test } from 'vitest';
import { lastDayOf } from '../../../../shared/domain/routing/day.ts';
import {
  describeGate,
  failingGates,
  firstFailingGate,
  roomOf,
  type AgentFacts,
  type GateRules,
  type LeadFacts,
} from '../../../../shared/domain/routing/gates.ts';

const ana: AgentFacts = {
  id: 1,
  name: 'Ana',
  status: 'active',
  leadRecipient: true,
  awayUntil: null,
  isOpen: true,
  branchId: 10,
  departmentId: null,
  subjects: ['Buying'],
  leadCap: 20,
  weight: 1,
  deskSize: 5,
  ownInPool: 0,
};

const rules: GateRules = {
  among: null,
  needsCap: false,
  respectWorkingHours: true,
  keepBranchesApart: true,
  matchCriteria: true,
  underCaps: true,
};

const lead: LeadFacts = { branchId: 10, departmentId: 3, subject: 'buying' };

test('an agent who passes every gate may take the lead', () => {
  expect(firstFailingGate(ana, lead, rules)).toBeNull();
});

test('the gates are asked in the order of the product, and the first that fails is kept', () => {
  const worst: AgentFacts = {
    ...ana,
    status: 'inactive',
    leadRecipient: false,
    awayUntil: 1,
    isOpen: false,
    branchId: 11,
    subjects: ['Renting'],
    leadCap: null,
    deskSize: 20,
  };
  const mended: [Partial<AgentFacts>, string][] = [
    [{}, 'inactive'],
    [{ status: 'active' }, 'no_cap'],
    [{ leadCap: 20 }, 'not_recipient'],
    [{ leadRecipient: true }, 'away'],
    [{ awayUntil: null }, 'outside_hours'],
    [{ isOpen: true }, 'other_place'],
    [{ branchId: 10 }, 'no_match'],
    [{ subjects: [] }, 'at_cap'],
  ];
  let agent = worst;
  const found = mended.map(([mend]) => {
    agent = { ...agent, ...mend };
    return firstFailingGate(agent, lead, { ...rules, needsCap: true });
  });
  expect(found).toEqual(mended.map(([, gate]) => gate));
  expect(failingGates(worst, lead, rules)).toEqual([
    'inactive',
    'not_recipient',
    'away',
    'outside_hours',
    'other_place',
    'no_match',
  ]);
});

test('working hours, branches and criteria are asked only where the office wants it', () => {
  const outside = { ...ana, isOpen: false, branchId: 11, subjects: ['Renting'] };
  const lax = { ...rules, respectWorkingHours: false, keepBranchesApart: false, matchCriteria: false };
  expect(firstFailingGate(outside, lead, lax)).toBeNull();
  expect(firstFailingGate({ ...ana, deskSize: 20 }, lead, { ...lax, underCaps: false })).toBeNull();
});

test('what is not known of a lead or not set for an agent closes no gate', () => {
  expect(firstFailingGate(ana, { branchId: null, departmentId: null, subject: null }, rules)).toBeNull();
  expect(firstFailingGate({ ...ana, branchId: null, subjects: [] }, lead, rules)).toBeNull();
});

test('of agents chosen by hand only those are considered, and their rotation and absence do not matter', () => {
  const among = { ...rules, among: [1] };
  const off = { ...ana, leadRecipient: false, awayUntil: 1, isOpen: false, branchId: 11, subjects: ['Renting'] };
  expect(firstFailingGate(off, lead, among)).toBeNull();
  expect(firstFailingGate({ ...off, id: 2 }, lead, among)).toBe('not_chosen');
  expect(firstFailingGate({ ...off, status: 'inactive' }, lead, among)).toBe('inactive');
});

test('an agent over the cap keeps room for the own leads that are dealt, and not for more', () => {
  expect(roomOf({ ...ana, deskSize: 25, ownInPool: 3 })).toBe(3);
  expect(roomOf({ ...ana, deskSize: 18, ownInPool: 0 })).toBe(2);
  expect(roomOf({ ...ana, leadCap: null })).toBeNull();
  expect(firstFailingGate({ ...ana, deskSize: 25, ownInPool: 3 }, lead, rules)).toBeNull();
  expect(firstFailingGate({ ...ana, deskSize: 25 }, lead, rules)).toBe('at_cap');
});

test('gates read as the desk says them', () => {
  const formatDay = (end: number) => lastDayOf(end, 'America/New_York');
  const away = { leadCap: 20, deskSize: 20, awayUntil: Date.UTC(2026, 11, 5, 5, 0) };
  expect(describeGate('away', away, formatDay)).toBe('away until 4 Dec');
  expect(describeGate('at_cap', away, formatDay)).toBe('at cap 20/20');
  expect(describeGate('not_recipient', away, formatDay)).toBe('off rotation');
});
