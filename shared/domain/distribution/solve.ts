import { z } from 'zod';
import { formatFraction, parseFraction } from '../ledger/fraction.ts';
import { checkDistribution } from './check.ts';
import { planDistribution } from './plan.ts';
import type { DistributionSnapshot } from './types.ts';

const LARGEST = 1_000_000_000;
const id = z.int().min(1);
const amount = z.int().min(0).max(LARGEST);

const agentSchema = z.strictObject({
  id,
  room: amount.nullable().default(null),
  base: amount.default(0),
  weight: z.int().min(1).max(1000).default(1),
  active: z.boolean().default(true),
});

const leadSchema = z.strictObject({
  id,
  eligible: z.array(id),
  agentId: id.nullable().default(null),
});

const owedSchema = z.strictObject({
  agentId: id,
  owed: z.string().regex(/^-?\d{1,400}(\/0*[1-9]\d{0,399})?$/, 'must be a fraction of the form "n/d", such as "-1/3"'),
});

/**
 * A bare distribution case. `room` leaves the agent's own leads in the case aside: they use it, and an agent always
 * has room for them. Leads are in service order. What is left out: room null (no cap), base 0, weight 1, active,
 * nobody's lead, nothing owed.
 */
export const distributionCaseSchema = z
  .strictObject({
    agents: z.array(agentSchema),
    leads: z.array(leadSchema),
    ledger: z.array(owedSchema).default([]),
  })
  .check(({ value, issues }) => {
    for (const { message, path } of findContradictions(value))
      issues.push({ code: 'custom', input: value, message, path });
  });

const moveSchema = z.strictObject({
  leadId: z.number().nullable(),
  fromAgentId: z.number().nullable(),
  toAgentId: z.number().nullable(),
});

const certificateSchema = z.discriminatedUnion('proven', [
  z.strictObject({ proven: z.literal(true), statement: z.string() }),
  z.strictObject({
    proven: z.literal(false),
    fault: z.enum([
      'over_room',
      'ineligible',
      'lost_agent',
      'places_more',
      'fewer_kept',
      'more_even',
      'inconsistent',
      'ledger',
    ]),
    path: z.array(moveSchema).readonly(),
    statement: z.string(),
  }),
]);

export const distributionSolutionSchema = z.strictObject({
  /** Per lead, in the order of the case: the agent, or null = left over. */
  assignment: z.array(z.int().nullable()),
  /** Per agent, in the order of the case; the level is `total / weight`, with `total` = base + given. */
  levels: z.array(
    z.strictObject({
      agentId: z.int(),
      given: z.int(),
      kept: z.int(),
      base: z.int(),
      weight: z.int(),
      total: z.int(),
    }),
  ),
  /** What the plan adds to the ledger, by agent. */
  ledger: z.array(z.strictObject({ agentId: z.int(), credit: z.string(), debit: z.int() })),
  certificate: certificateSchema,
});

export type DistributionCaseInput = z.input<typeof distributionCaseSchema>;
export type DistributionCase = z.output<typeof distributionCaseSchema>;
export type DistributionSolution = z.output<typeof distributionSolutionSchema>;

/** Plans a bare case and checks the plan. Pure. The case must have passed `distributionCaseSchema`. */
export function solveDistribution(input: DistributionCase): DistributionSolution {
  const snapshot = snapshotOf(input);
  const plan = planDistribution(snapshot);
  const shares = new Map(plan.perAgent.map((share) => [share.agentId, share]));
  return {
    assignment: Array.from(plan.to, (agentId) => (agentId === 0 ? null : agentId)),
    levels: input.agents.map(({ id: agentId }) => {
      const { given, kept, level } = shares.get(agentId)!;
      return { agentId, given, kept, base: level.base, weight: level.weight, total: level.total };
    }),
    ledger: plan.ledger.map(({ agentId, credit, debit }) => ({ agentId, credit: formatFraction(credit), debit })),
    certificate: checkDistribution(snapshot, plan),
  };
}

function snapshotOf({ agents, leads, ledger }: DistributionCase): DistributionSnapshot {
  const numbers = new Map<string, number>();
  const signatures: (readonly number[])[] = [];
  const signature = Int32Array.from(leads, ({ eligible }) => {
    const key = eligible.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, signatures.length);
    return signatures.push(eligible) - 1;
  });
  return {
    agents,
    signatures,
    leads: {
      ids: Float64Array.from(leads, (lead) => lead.id),
      signature,
      from: Float64Array.from(leads, (lead) => lead.agentId ?? 0),
    },
    owed: new Map(ledger.map(({ agentId, owed }) => [agentId, parseFraction(owed)])),
  };
}

type Contradiction = { readonly message: string; readonly path: (string | number)[] };

function findContradictions({ agents, leads, ledger }: DistributionCase): readonly Contradiction[] {
  const known = new Set(agents.map((agent) => agent.id));
  return [
    ...repeats(
      agents,
      (agent) => agent.id,
      (agentId) => `agent ${agentId} is listed twice`,
      'agents',
      'id',
    ),
    ...repeats(
      leads,
      (lead) => lead.id,
      (leadId) => `lead ${leadId} is listed twice`,
      'leads',
      'id',
    ),
    ...repeats(
      ledger,
      (entry) => entry.agentId,
      (agentId) => `agent ${agentId} is owed twice`,
      'ledger',
      'agentId',
    ),
    ...leads.flatMap(({ eligible, agentId }, index) => [
      ...eligible.flatMap((candidate, position) =>
        known.has(candidate)
          ? []
          : [{ message: unknownAgent(candidate), path: ['leads', index, 'eligible', position] }],
      ),
      ...(agentId === null || known.has(agentId)
        ? []
        : [{ message: unknownAgent(agentId), path: ['leads', index, 'agentId'] }]),
    ]),
    ...ledger.flatMap(({ agentId }, index) =>
      known.has(agentId) ? [] : [{ message: unknownAgent(agentId), path: ['ledger', index, 'agentId'] }],
    ),
  ];
}

function repeats<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => number,
  say: (value: number) => string,
  ...[list, field]: [string, string]
): readonly Contradiction[] {
  const seen = new Set<number>();
  return rows.flatMap((row, index) => {
    const value = idOf(row);
    if (seen.has(value)) return [{ message: say(value), path: [list, index, field] }];
    seen.add(value);
    return [];
  });
}

function unknownAgent(agentId: number): string {
  return `agent ${agentId} is not among the agents of the case`;
}
