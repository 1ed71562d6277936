import type { Gate } from '../../contract/gates.ts';
import type { Need } from '../../contract/needs.ts';
import type { AgentCriteria } from '../criteria/compile.ts';
import { firstFailingCriterion, listsSubject, type Criterion } from '../criteria/criteria.ts';

/** What the gates ask of an agent, as it stands when a run is planned. */
export type AgentFacts = {
  readonly id: number;
  readonly name: string;
  readonly status: 'active' | 'inactive';
  readonly leadRecipient: boolean;
  /** When the present absence ends, UTC milliseconds; null = here. */
  readonly awayUntil: number | null;
  /** Within working hours. */
  readonly isOpen: boolean;
  readonly branchId: number | null;
  readonly departmentId: number | null;
  readonly criteria: AgentCriteria;
  /** The agent whom "primary only" means; at most one is. */
  readonly primary: boolean;
  /** The most working leads; null = no cap. */
  readonly leadCap: number | null;
  /** A whole number, 1 to 1000. */
  readonly weight: number;
  /** Working leads on the desk, those being dealt left out. */
  readonly deskSize: number;
  /** Leads being dealt that are the agent's now: there is always room to keep or swap them. */
  readonly ownInPool: number;
};

/** What the gates ask of a lead; null = not known, which no gate holds against anybody. */
export type LeadFacts = {
  readonly branchId: number | null;
  readonly departmentId: number | null;
  readonly need: Need;
  /** Agents whose match score lies below the threshold of routing. */
  readonly lowMatch?: readonly number[];
  /** Nobody reached the threshold, so that it is held against nobody. */
  readonly isFilterWaived?: boolean;
};

/** Which gates are asked. */
export type GateRules = {
  /** Agents chosen by hand: then only they are considered, and their rotation, absence and place are not asked. */
  readonly among: readonly number[] | null;
  /** Nobody but the primary agent. */
  readonly primaryOnly: boolean;
  /** Only agents with a cap, as for a top-up. */
  readonly needsCap: boolean;
  readonly respectWorkingHours: boolean;
  readonly keepBranchesApart: boolean;
  /** Only agents who list the subject; one that is not known nobody lists. */
  readonly subjectListed: boolean;
  readonly matchCriteria: boolean;
  readonly underCaps: boolean;
};

type Test = (agent: AgentFacts, lead: LeadFacts, rules: GateRules) => boolean;

/** Each test with the gate that it closes, in the order in which they are asked. */
const tests: readonly (readonly [Gate, Test])[] = [
  ['inactive', (agent) => agent.status === 'inactive'],
  ['not_chosen', (agent, _lead, { among }) => among !== null && !among.includes(agent.id)],
  ['not_primary', (agent, _lead, { primaryOnly }) => primaryOnly && !agent.primary],
  ['no_cap', (agent, _lead, { needsCap }) => needsCap && agent.leadCap === null],
  ['not_recipient', (agent, _lead, { among }) => among === null && !agent.leadRecipient],
  ['away', (agent, _lead, { among }) => among === null && agent.awayUntil !== null],
  [
    'outside_hours',
    (agent, _lead, { among, respectWorkingHours }) => among === null && respectWorkingHours && !agent.isOpen,
  ],
  [
    'other_place',
    (agent, lead, { among, keepBranchesApart }) => among === null && keepBranchesApart && isElsewhere(agent, lead),
  ],
  [
    'no_subject',
    (agent, { need }, { among, subjectListed }) =>
      among === null && subjectListed && !listsSubject(agent.criteria, need.subject),
  ],
  [
    'no_match',
    (agent, { need }, { among, matchCriteria }) =>
      among === null && matchCriteria && firstFailingCriterion(agent.criteria, need) !== null,
  ],
  ['at_cap', (agent, _lead, { underCaps }) => underCaps && roomOf(agent) === 0],
  ['low_match', (agent, { lowMatch }) => lowMatch?.includes(agent.id) ?? false],
];

/** The first gate that keeps an agent from a lead, or null: the agent may take it. The present agent is not asked here. */
export function firstFailingGate(agent: AgentFacts, lead: LeadFacts, rules: GateRules): Gate | null {
  return tests.find(([, fails]) => fails(agent, lead, rules))?.[0] ?? null;
}

/** Every gate that an agent fails, in order. */
export function failingGates(agent: AgentFacts, lead: LeadFacts, rules: GateRules): readonly Gate[] {
  return tests.filter(([, fails]) => fails(agent, lead, rules)).map(([gate]) => gate);
}

/** Leads being dealt that an agent may end with: the cap less the other working leads, never less than the own ones. */
export function roomOf(agent: AgentFacts): number | null {
  return agent.leadCap === null ? null : Math.max(0, agent.leadCap - agent.deskSize, agent.ownInPool);
}

/** An agent without a branch or a department serves the whole office. */
function isElsewhere(agent: AgentFacts, lead: LeadFacts): boolean {
  const isOther = (own: number | null, asked: number | null) => own !== null && asked !== null && own !== asked;
  return isOther(agent.branchId, lead.branchId) || isOther(agent.departmentId, lead.departmentId);
}

const criterionWords: Readonly<Record<Criterion, string>> = {
  subject: 'subject',
  area: 'area',
  language: 'language',
  price: 'price',
  lead_type: 'lead type',
  line: 'line',
};

type Described = Pick<AgentFacts, 'leadCap' | 'deskSize' | 'awayUntil' | 'criteria'>;

/**
 * A gate in the words of the desk, as in "at cap 20/20". `formatDay` writes a moment as the office's day. With the lead,
 * a gate of criteria says which one fails first, as in "criteria do not match: area".
 */
export function describeGate(
  gate: Gate,
  agent: Described,
  formatDay: (at: number) => string,
  lead?: Pick<LeadFacts, 'need'>,
): string {
  switch (gate) {
    case 'inactive':
      return 'inactive';
    case 'not_chosen':
      return 'not chosen';
    case 'not_primary':
      return 'is not the primary agent';
    case 'no_cap':
      return 'has no cap to fill up to';
    case 'not_recipient':
      return 'off rotation';
    case 'away':
      return agent.awayUntil === null ? 'away' : `away until ${formatDay(agent.awayUntil)}`;
    case 'outside_hours':
      return 'outside hours';
    case 'other_place':
      return 'other branch or department';
    case 'no_subject':
      return 'does not list the subject';
    case 'no_match': {
      const criterion = lead ? firstFailingCriterion(agent.criteria, lead.need) : null;
      return criterion === null ? 'criteria do not match' : `criteria do not match: ${criterionWords[criterion]}`;
    }
    case 'at_cap':
      return `at cap ${agent.deskSize}/${agent.leadCap ?? '–'}`;
    case 'low_match':
      return 'match below the threshold';
    case 'present_agent':
      return 'has the lead now';
  }
}
