import type { DealFacts, DealtLeads } from '../../../shared/domain/runs/deal.ts';
import type { ReadDatabase } from '../db/database.ts';
import { openStatusIds } from '../leads/api.ts';

/** What is dealt again, and where the run put each lead: 0 = nobody. */
export type Again = {
  readonly facts: DealFacts;
  readonly leads: DealtLeads;
  readonly to: Float64Array;
  /** Leads that the run gave to another agent, and that are not dealt any more. */
  readonly dropped: number;
};

/**
 * Caps decide which leads a distribution by hand deals: closed ones are dealt without caps alone. With other caps than
 * the run had, they come in as the last to be served, or stay out.
 */
export function underOtherCaps(
  db: ReadDatabase,
  runId: number,
  kept: Omit<Again, 'dropped'>,
  underCaps: boolean,
): Again {
  const { rules, settings, route } = kept.facts;
  if (settings !== null || route !== undefined || rules.underCaps === underCaps) return { ...kept, dropped: 0 };
  return underCaps ? withoutClosed(kept, loadClosed(db, runId)) : withClosed(kept, loadClosed(db, runId));
}

type Closed = { readonly id: number; readonly from: number };

function loadClosed(db: ReadDatabase, runId: number): readonly Closed[] {
  return db
    .statement<[number], Closed>(
      `SELECT lead_id AS id, ifnull(from_agent_id, 0) AS "from" FROM run_lead
       WHERE run_id = ? AND from_status_id NOT IN (${openStatusIds}) ORDER BY lead_id`,
    )
    .all(runId);
}

/** The leads of a distribution by hand are of one signature. */
function withClosed({ facts, leads, to }: Omit<Again, 'dropped'>, closed: readonly Closed[]): Again {
  const ids = closed.map(({ id }) => id);
  const from = closed.map((lead) => lead.from);
  return {
    facts: ownMore(facts, closed, 1),
    leads: {
      ids: Float64Array.from([...leads.ids, ...ids]),
      signature: Int32Array.from([...leads.signature, ...ids.map(() => 0)]),
      from: Float64Array.from([...leads.from, ...from]),
    },
    to: Float64Array.from([...to, ...from]),
    dropped: 0,
  };
}

function withoutClosed({ facts, leads, to }: Omit<Again, 'dropped'>, closed: readonly Closed[]): Again {
  const gone = new Set(closed.map(({ id }) => id));
  const stays = (_: number, index: number) => !gone.has(leads.ids[index]!);
  return {
    facts: ownMore(facts, closed, -1),
    leads: {
      ids: leads.ids.filter(stays),
      signature: leads.signature.filter(stays),
      from: leads.from.filter(stays),
    },
    to: to.filter(stays),
    dropped: leads.ids.filter((id, index) => gone.has(id) && to[index] !== leads.from[index]).length,
  };
}

function ownMore(facts: DealFacts, closed: readonly Closed[], sign: 1 | -1): DealFacts {
  const own = Map.groupBy(closed, ({ from }) => from);
  const agents = facts.agents.map((agent) => ({
    ...agent,
    ownInPool: agent.ownInPool + sign * (own.get(agent.id)?.length ?? 0),
  }));
  return { ...facts, agents };
}
