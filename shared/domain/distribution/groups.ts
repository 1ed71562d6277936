import { AgentSets } from './agent-sets.ts';
import type { DistributionAgent, DistributionSnapshot } from './types.ts';

const NOBODY = -1;
const LARGEST_TABLE = 1_000_000;

/**
 * Leads that the planner cannot tell apart: the same agents may take them, and they come from the same desk. Agents
 * and groups are numbered by their content, so that the order of rows in the snapshot leaves no trace.
 */
export type Grouping = {
  /** By id. */
  readonly agents: readonly DistributionAgent[];
  /** Agents an agent's leads may be placed with: active, eligible, not the present one. A row per group. */
  readonly takers: AgentSets;
  /** The present agent, who may keep the leads, as an index into `agents`; -1 = none who is active. */
  readonly keeper: Int32Array;
  readonly size: Float64Array;
  /** Per lead. */
  readonly groupOfLead: Int32Array;
};

type Cell = { readonly signature: number; readonly keeper: number };

/** @throws RangeError if two agents share an id, or a signature names an agent whom the snapshot does not know. */
export function groupLeads(snapshot: DistributionSnapshot): Grouping {
  const agents = snapshot.agents.toSorted((left, right) => left.id - right.id);
  const indexOfAgent = indexAgents(agents);
  const eligible = eligibleAgents(snapshot, agents, indexOfAgent);
  const { cells, cellOfLead } = countCells(snapshot, agents, indexOfAgent);
  const cellTakers = new AgentSets(cells.length, agents.length);
  cells.forEach((cell, row) => {
    cellTakers.setCommon(row, eligible, cell.signature, eligible, cell.signature);
    if (cell.keeper !== NOBODY) cellTakers.remove(row, cell.keeper);
  });
  return mergeCells(agents, cells, cellTakers, cellOfLead);
}

function indexAgents(agents: readonly DistributionAgent[]): ReadonlyMap<number, number> {
  const indexOfAgent = new Map(agents.map((agent, index) => [agent.id, index]));
  if (indexOfAgent.size !== agents.length) throw new RangeError('Two agents of the snapshot share an id.');
  return indexOfAgent;
}

function eligibleAgents(
  { signatures }: DistributionSnapshot,
  agents: readonly DistributionAgent[],
  indexOfAgent: ReadonlyMap<number, number>,
): AgentSets {
  const eligible = new AgentSets(signatures.length, agents.length);
  signatures.forEach((ids, signature) => {
    for (const id of ids) {
      const agent = indexOfAgent.get(id);
      if (agent === undefined)
        throw new RangeError(`Signature ${signature} names agent ${id}, who is not in the snapshot.`);
      if (agents[agent]!.active) eligible.add(signature, agent);
    }
  });
  return eligible;
}

function countCells(
  { leads, signatures }: DistributionSnapshot,
  agents: readonly DistributionAgent[],
  indexOfAgent: ReadonlyMap<number, number>,
): { cells: Cell[]; cellOfLead: Int32Array } {
  const { signature: signatureOf, from } = leads;
  const keeperOf = keeperFinder(agents, indexOfAgent);
  const cells: Cell[] = [];
  const cellOfLead = new Int32Array(signatureOf.length);
  const rows: (Int32Array | undefined)[] = signatures.map(() => undefined);
  for (let lead = 0; lead < cellOfLead.length; lead++) {
    const signature = signatureOf[lead]!;
    const present = from[lead]!;
    const keeper = present === 0 ? NOBODY : keeperOf(present);
    const row = (rows[signature] ??= new Int32Array(agents.length + 1).fill(NOBODY));
    let cell = row[keeper + 1]!;
    if (cell === NOBODY) {
      cell = cells.push({ signature, keeper }) - 1;
      row[keeper + 1] = cell;
    }
    cellOfLead[lead] = cell;
  }
  return { cells, cellOfLead };
}

/** Ids are small as a rule: a table then spares a million look-ups in a map. */
function keeperFinder(
  agents: readonly DistributionAgent[],
  indexOfAgent: ReadonlyMap<number, number>,
): (id: number) => number {
  const lastId = agents.at(-1)?.id ?? 0;
  const table = new Int32Array(Math.min(lastId, LARGEST_TABLE) + 1).fill(NOBODY);
  for (const [id, agent] of indexOfAgent) if (id < table.length && agents[agent]!.active) table[id] = agent;
  return (id) => {
    if (id < table.length) return table[id]!;
    const agent = indexOfAgent.get(id) ?? NOBODY;
    return agent !== NOBODY && agents[agent]!.active ? agent : NOBODY;
  };
}

function mergeCells(
  agents: readonly DistributionAgent[],
  cells: readonly Cell[],
  cellTakers: AgentSets,
  cellOfLead: Int32Array,
): Grouping {
  const order = cells.map((_, cell) => cell).toSorted((left, right) => compareCells(cells, cellTakers, left, right));
  const groupOfCell = new Int32Array(cells.length);
  const heads: number[] = [];
  order.forEach((cell, position) => {
    const previous = order[position - 1];
    if (previous === undefined || compareCells(cells, cellTakers, previous, cell) !== 0) heads.push(cell);
    groupOfCell[cell] = heads.length - 1;
  });
  const takers = new AgentSets(heads.length, agents.length);
  heads.forEach((cell, group) => takers.setCommon(group, cellTakers, cell, cellTakers, cell));
  return {
    agents,
    takers,
    keeper: Int32Array.from(heads, (cell) => cells[cell]!.keeper),
    ...numberLeads(cellOfLead, groupOfCell, heads.length),
  };
}

function compareCells(cells: readonly Cell[], takers: AgentSets, left: number, right: number): number {
  if (cells[left]!.keeper !== cells[right]!.keeper) return cells[left]!.keeper - cells[right]!.keeper;
  for (let word = 0; word < takers.words; word++) {
    const difference = takers.bits[left * takers.words + word]! - takers.bits[right * takers.words + word]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Turns the cell of each lead into its group, in place: a second array of a million leads costs as much as the count. */
function numberLeads(
  cells: Int32Array,
  groupOfCell: Int32Array,
  groupCount: number,
): { size: Float64Array; groupOfLead: Int32Array } {
  const size = new Float64Array(groupCount);
  for (let lead = 0; lead < cells.length; lead++) {
    const group = groupOfCell[cells[lead]!]!;
    cells[lead] = group;
    size[group]!++;
  }
  return { size, groupOfLead: cells };
}
