import type { HeldReason, RunDetail } from '../../../shared/contract/runs.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadDeskSizes } from '../leads/api.ts';
import { loadAgents } from '../team/api.ts';

export type PlannedFigures = {
  /** Leads that the plan moves or changes. */
  readonly changed: number;
  readonly skipped: number;
  /** Why leads are skipped that could have been changed otherwise. */
  readonly skips: readonly { readonly reason: HeldReason; readonly count: number }[];
};

/** The leads of a plan that moves, changes or skips each of them. */
export function countPlanned(db: ReadDatabase, runId: number): PlannedFigures {
  const groups = db
    .statement<[number], { is_skipped: number; reason: HeldReason | null; count: number }>(
      `SELECT outcome = 'skipped' AS is_skipped, leftover_reason AS reason, count(*) AS count
       FROM run_lead WHERE run_id = ? GROUP BY 1, 2`,
    )
    .all(runId);
  const skipped = groups.filter((group) => group.is_skipped === 1);
  return {
    changed: sum(groups) - sum(skipped),
    skipped: sum(skipped),
    skips: skipped.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
  };
}

type Move = {
  from_agent_id: number | null;
  to_agent_id: number | null;
  /** On a desk before and after: in a working status. */
  was_working: number;
  will_work: number;
  count: number;
};

/** What the leads that a plan places mean for the desks: of each agent who gets or loses one, and of `shownId`. */
export function movedDesks(context: WriteContext, runId: number, shownId: number | null = null): RunDetail['perAgent'] {
  const desks = loadDeskSizes(context.db);
  const moves = loadMoves(context, runId);
  const involved = new Set(moves.flatMap((move) => [move.from_agent_id, move.to_agent_id]));
  return loadAgents(context.db)
    .filter((agent) => agent.id === shownId || involved.has(agent.id))
    .map((agent) => {
      const before = desks.get(agent.id) ?? 0;
      const comes = moves.filter((move) => move.to_agent_id === agent.id);
      const goes = moves.filter((move) => move.from_agent_id === agent.id);
      const arrived = sum(comes.filter((move) => move.will_work === 1));
      const left = sum(goes.filter((move) => move.was_working === 1));
      return {
        agentId: agent.id,
        name: agent.name,
        before,
        given: sum(comes.filter((move) => move.from_agent_id !== agent.id)),
        kept: 0,
        taken: sum(goes.filter((move) => move.to_agent_id !== agent.id)),
        after: before - left + arrived,
        cap: agent.leadCap,
        weight: agent.weight,
        evenShare: 0,
        gate: null,
        gateText: null,
      };
    });
}

/** Leads that change neither their agent nor whether they are on the desk mean nothing for it. */
function loadMoves({ db }: WriteContext, runId: number): Move[] {
  return db
    .statement<[number], Move>(
      `SELECT from_agent_id, to_agent_id, was.category = 'working' AS was_working, becomes.category = 'working' AS will_work,
         count(*) AS count
       FROM run_lead JOIN status AS was ON was.id = from_status_id JOIN status AS becomes ON becomes.id = to_status_id
       WHERE run_id = ? AND outcome = 'placed' GROUP BY 1, 2, 3, 4
       HAVING from_agent_id IS NOT to_agent_id OR was_working <> will_work`,
    )
    .all(runId);
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
