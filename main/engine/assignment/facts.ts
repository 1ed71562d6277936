import { isOpenAt } from '../../../shared/domain/hours/hours.ts';
import { formatFraction } from '../../../shared/domain/ledger/fraction.ts';
import type { AgentFacts } from '../../../shared/domain/routing/gates.ts';
import type { DealRules, DealtAgent } from '../../../shared/domain/runs/deal.ts';
import { loadAwayUntil } from '../absences/api.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadDeskSizes } from '../leads/api.ts';
import { loadOwed, loadReceived30Days, monthMilliseconds, nothingOwed } from '../ledger/api.ts';
import { requireOffice, type OfficeRecord } from '../office/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents, type AgentRecord } from '../team/api.ts';
import type { Pool } from './pool.ts';
import { countReceipts } from './receipts.ts';

/** An agent for a deal, with the desk as it stands before it. */
export type Desk = { readonly agent: DealtAgent; readonly before: number };

/**
 * What the gates ask of each agent, the leads of the pool taken off the desks. Where the month is levelled they are
 * taken off what each received, too.
 */
export function loadDesks(db: ReadDatabase, now: number, pool: Pool, basis?: DealRules['basis']): readonly Desk[] {
  const sizes = loadDeskSizes(db);
  const received = loadReceived30Days(db, now);
  const again = basis === 'month' ? countReceipts(db, now - monthMilliseconds, pool.ids) : nothing;
  const owed = loadOwed(db);
  const inPool = countPool(db, pool);
  return loadAgentFacts(db, now).map((facts) => {
    const own = inPool.get(facts.id) ?? { all: 0, working: 0 };
    const before = sizes.get(facts.id) ?? 0;
    const debt = owed.get(facts.id);
    const agent: DealtAgent = {
      ...facts,
      deskSize: before - own.working,
      ownInPool: own.all,
      received30Days: Math.max(0, (received.get(facts.id) ?? 0) - (again.get(facts.id) ?? 0)),
      owed: debt ? formatFraction(debt) : nothingOwed,
    };
    return { agent, before };
  });
}

/** Every agent as the gates see one for a single lead: no leads are taken off the desks. */
export function loadGateFacts(db: ReadDatabase, now: number): readonly AgentFacts[] {
  const sizes = loadDeskSizes(db);
  return loadAgentFacts(db, now).map((facts) => ({ ...facts, deskSize: sizes.get(facts.id) ?? 0, ownInPool: 0 }));
}

/** Tells one moment from another by who is away or outside hours. */
export function whoIsThere(db: ReadDatabase, now: number): string {
  const absent = loadAgentFacts(db, now).filter(({ awayUntil, isOpen }) => awayUntil !== null || !isOpen);
  return JSON.stringify(absent.map(({ id, awayUntil, isOpen }) => [id, awayUntil !== null, isOpen]));
}

function loadAgentFacts(db: ReadDatabase, now: number): readonly Omit<AgentFacts, 'deskSize' | 'ownInPool'>[] {
  const office = requireOffice(db);
  const awayUntil = loadAwayUntil(db, now);
  const isOpen = openNow(office, now);
  return loadAgents(db).map((agent) => ({
    id: agent.id,
    name: agent.name,
    status: agent.status,
    leadRecipient: agent.leadRecipient,
    awayUntil: awayUntil.get(agent.id) ?? null,
    isOpen: isOpen(agent),
    branchId: agent.branchId,
    departmentId: agent.departmentId,
    criteria: comparable(agent),
    primary: agent.isPrimary,
    leadCap: agent.leadCap,
    weight: agent.weight,
  }));
}

const withoutText = new WeakMap<AgentRecord['criteria'], AgentFacts['criteria']>();

/** The free text is no gate, and is not kept with runs. */
function comparable({ criteria }: AgentRecord): AgentFacts['criteria'] {
  const known = withoutText.get(criteria);
  if (known) return known;
  const { text: _text, ...rest } = criteria;
  withoutText.set(criteria, rest);
  return rest;
}

/** Most agents keep the office's hours, which are asked once. */
function openNow(office: OfficeRecord, now: number): (agent: AgentRecord) => boolean {
  const isOfficeOpen = isOpenAt(office.hours, office.holidays, office.timeZone, now);
  return ({ hours }) => (hours === null ? isOfficeOpen : isOpenAt(hours, office.holidays, office.timeZone, now));
}

const nothing: ReadonlyMap<number, number> = new Map();

type Own = { all: number; working: number };

function countPool(db: ReadDatabase, pool: Pool): ReadonlyMap<number, Own> {
  const statuses = loadStatuses(db).byId;
  const isWorking = new Set(
    [...statuses.values()].filter(({ category }) => category === 'working').map(({ id }) => id),
  );
  const counts = new Map<number, Own>();
  for (let index = 0; index < pool.from.length; index += 1) {
    const agentId = pool.from[index]!;
    if (agentId === 0) continue;
    const own = counts.get(agentId) ?? { all: 0, working: 0 };
    own.all += 1;
    if (isWorking.has(pool.statusId[index]!)) own.working += 1;
    counts.set(agentId, own);
  }
  return counts;
}
