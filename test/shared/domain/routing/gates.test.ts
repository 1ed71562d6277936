import fc from 'fast-check';
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
import { someCriteria, someNeed } from '../criteria/arbitrary.ts';
import { criteriaOf, needOf } from '../criteria/given.ts';

const ana: AgentFacts = {
  id: 1,
  name: 'Ana',
  status: 'active',
  leadRecipient: true,
  awayUntil: null,
  isOpen: true,
  branchId: 10,
  departmentId: null,
  criteria: criteriaOf({ subjects: ['Buying'] }),
  primary: false,
  leadCap: 20,
  weight: 1,
  deskSize: 5,
  ownInPool: 0,
};

const rules: GateRules = {
  among: null,
  primaryOnly: false,
  needsCap: false,
  respectWorkingHours: true,
  keepBranchesApart: true,
  subjectListed: false,
  matchCriteria: true,
  underCaps: true,
};

const lead: LeadFacts = { branchId: 10, departmentId: 3, need: needOf({ subject: 'buying' }) };
const renting = criteriaOf({ subjects: ['Renting'] });

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
    criteria: renting,
    leadCap: null,
    deskSize: 20,
  };
  const mended: [Partial<AgentFacts>, string][] = [
    [{}, 'inactive'],
    [{ status: 'active' }, 'not_primary'],
    [{ primary: true }, 'no_cap'],
    [{ leadCap: 20 }, 'not_recipient'],
    [{ leadRecipient: true }, 'away'],
    [{ awayUntil: null }, 'outside_hours'],
    [{ isOpen: true }, 'other_place'],
    [{ branchId: 10 }, 'no_subject'],
    [{ criteria: criteriaOf({ subjects: ['buyers'], areas: ['Old Mill'] }) }, 'no_match'],
    [{ criteria: criteriaOf({ subjects: ['buyers'] }) }, 'at_cap'],
  ];
  const all = { ...rules, needsCap: true, primaryOnly: true, subjectListed: true };
  const inRiverside = { ...lead, need: needOf({ subject: 'buying', areas: ['Riverside'] }) };
  let agent = worst;
  const found = mended.map(([mend]) => {
    agent = { ...agent, ...mend };
    return firstFailingGate(agent, inRiverside, all);
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
  const outside = { ...ana, isOpen: false, branchId: 11, criteria: renting };
  const lax = { ...rules, respectWorkingHours: false, keepBranchesApart: false, matchCriteria: false };
  expect(firstFailingGate(outside, lead, lax)).toBeNull();
  expect(firstFailingGate({ ...ana, deskSize: 20 }, lead, { ...lax, underCaps: false })).toBeNull();
});

test('what is not known of a lead or not set for an agent closes no gate', () => {
  expect(firstFailingGate(ana, { branchId: null, departmentId: null, need: needOf({}) }, rules)).toBeNull();
  expect(firstFailingGate({ ...ana, branchId: null, criteria: criteriaOf({}) }, lead, rules)).toBeNull();
});

test('of agents chosen by hand only those are considered, and their rotation and absence do not matter', () => {
  const among = { ...rules, among: [1] };
  const off = { ...ana, leadRecipient: false, awayUntil: 1, isOpen: false, branchId: 11, criteria: renting };
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

test('who lists the subject is another question than who takes it', () => {
  const listed = { ...rules, subjectListed: true };
  const everything = { ...ana, criteria: criteriaOf({}) };
  const unknown = { ...lead, need: needOf({}) };
  expect([firstFailingGate(ana, lead, listed), firstFailingGate(everything, lead, listed)]).toEqual([
    null,
    'no_subject',
  ]);
  expect([firstFailingGate(ana, unknown, listed), firstFailingGate(ana, unknown, rules)]).toEqual(['no_subject', null]);
});

test('nobody but the primary agent passes where only that one is asked', () => {
  const primaryOnly = { ...rules, primaryOnly: true };
  expect(firstFailingGate(ana, lead, primaryOnly)).toBe('not_primary');
  expect(firstFailingGate({ ...ana, primary: true }, lead, primaryOnly)).toBeNull();
});

test('a need of which nothing is known closes no gate of criteria to anybody', () => {
  fc.assert(
    fc.property(someCriteria, someNeed, (criteria, need) => {
      const agent = { ...ana, criteria };
      const forgotten = { ...need, subject: null, areas: [], language: null, leadType: null, line: null };
      const nothing = { ...lead, need: { ...forgotten, priceMin: null, priceMax: null } };
      expect(failingGates(agent, nothing, rules)).toEqual([]);
    }),
  );
});

test('gates read as the desk says them, those of criteria with the one that fails', () => {
  const formatDay = (end: number) => lastDayOf(end, 'America/New_York');
  const criteria = criteriaOf({ areas: ['Riverside'], priceMax: 100, leadTypes: ['house'] });
  const away = { leadCap: 20, deskSize: 20, awayUntil: Date.UTC(2026, 11, 5, 5, 0), criteria };
  expect(describeGate('away', away, formatDay)).toBe('away until 4 Dec');
  expect(describeGate('at_cap', away, formatDay)).toBe('at cap 20/20');
  expect(describeGate('not_recipient', away, formatDay)).toBe('off rotation');
  expect(describeGate('not_primary', away, formatDay)).toBe('is not the primary agent');
  expect(describeGate('no_subject', away, formatDay)).toBe('does not list the subject');
  expect(describeGate('low_match', away, formatDay)).toBe('match below the threshold');
  const noMatch = (given: Parameters<typeof needOf>[0]) =>
    describeGate('no_match', away, formatDay, { need: needOf(given) });
  expect(describeGate('no_match', away, formatDay)).toBe('criteria do not match');
  expect(noMatch({ areas: ['Old Mill'], leadType: 'condo' })).toBe('criteria do not match: area');
  expect(noMatch({ priceMin: 101, leadType: 'condo' })).toBe('criteria do not match: price');
  expect(noMatch({ leadType: 'condo' })).toBe('criteria do not match: lead type');
});
