import type { RunDetail } from '../../../shared/contract/runs.ts';
import { describeGate } from '../../../shared/domain/routing/gates.ts';
import type { Dealt } from '../../../shared/domain/runs/deal.ts';
import { evenShares } from '../../../shared/domain/runs/even-share.ts';
import { furthestGate } from '../../../shared/domain/runs/leftovers.ts';
import type { Desk } from './facts.ts';
import type { Pool } from './pool.ts';

type Moves = { given: number; kept: number; taken: number; arrived: number; left: number };

export type FigureRules = {
  readonly isWorking: (statusId: number) => boolean;
  /** The status that a lead of this status has once it is dealt. */
  readonly statusAfter: (statusId: number) => number;
  readonly formatDay: (end: number) => string;
};

/** What the deal does to each desk; only working leads lie on a desk, whatever else is dealt. */
export function deskFigures(
  pool: Pick<Pool, 'from' | 'statusId'>,
  desks: readonly Desk[],
  dealt: Dealt,
  rules: FigureRules,
): RunDetail['perAgent'] {
  const moves = countMoves(pool, dealt, rules);
  const even = evenShares(dealt.snapshot, dealt.plan);
  return desks.map(({ agent, before }, index) => {
    const { given, kept, taken, arrived, left } = moves.get(agent.id) ?? noMoves();
    const gate = furthestGate(dealt.gates.map((ofSignature) => ofSignature[index] ?? null));
    return {
      agentId: agent.id,
      name: agent.name,
      before,
      given,
      kept,
      taken,
      after: before - left + arrived,
      cap: agent.leadCap,
      weight: agent.weight,
      evenShare: even.get(agent.id) ?? 0,
      gate,
      gateText: gate === null ? null : describeGate(gate, agent, rules.formatDay),
    };
  });
}

function countMoves(
  pool: Pick<Pool, 'from' | 'statusId'>,
  { plan }: Dealt,
  rules: FigureRules,
): ReadonlyMap<number, Moves> {
  const moves = new Map<number, Moves>();
  const of = (agentId: number) => {
    const found = moves.get(agentId) ?? noMoves();
    moves.set(agentId, found);
    return found;
  };
  for (let index = 0; index < plan.to.length; index += 1) {
    const to = plan.to[index]!;
    const from = pool.from[index]!;
    if (to === 0) continue;
    if (to === from) {
      of(to).kept += 1;
      continue;
    }
    const statusId = pool.statusId[index]!;
    of(to).given += 1;
    if (rules.isWorking(rules.statusAfter(statusId))) of(to).arrived += 1;
    if (from === 0) continue;
    of(from).taken += 1;
    if (rules.isWorking(statusId)) of(from).left += 1;
  }
  return moves;
}

function noMoves(): Moves {
  return { given: 0, kept: 0, taken: 0, arrived: 0, left: 0 };
}
