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
  const width = agents.length + 1;
  const cellOfLead = desksOf(leads.from, agents, indexOfAgent);
  const pairs = signatures.length * width;
  const keys =
    pairs <= LARGEST_TABLE
      ? numberByTable(leads.signature, cellOfLead, width, new Int32Array(pairs).fill(NOBODY))
      : numberByMap(leads.signature, cellOfLead, width);
  const cells = keys.map((key) => ({ signature: Math.floor(key / width), keeper: (key % width) - 1 }));
  return { cells, cellOfLead };
}

/** Per lead: 1 + the index of its present agent, if active; 0 = none. Ids are small as a rule: a table then spares a million look-ups. */
function desksOf(
  from: Float64Array,
  agents: readonly DistributionAgent[],
  indexOfAgent: ReadonlyMap<number, number>,
): Int32Array {
  const desks = new Int32Array(from.length);
  const lastId = agents.at(-1)?.id ?? 0;
  if (lastId >= LARGEST_TABLE) {
    from.forEach((id, lead) => {
      const agent = indexOfAgent.get(id);
      if (agent !== undefined && agents[agent]!.active) desks[lead] = agent + 1;
    });
    return desks;
  }
  const deskOf = new Int32Array(lastId + 1);
  for (const [id, agent] of indexOfAgent) if (agents[agent]!.active) deskOf[id] = agent + 1;
  for (let lead = 0; lead < desks.length; lead++) {
    const id = from[lead]!;
    if (id <= lastId) desks[lead] = deskOf[id]!;
  }
  return desks;
}

/**
 * Turns the desk of each lead into the number of its cell, in place, and returns the cells' keys, signature * width +
 * desk. It touches nothing but arrays of numbers: V8 keeps such a loop compiled between two plans.
 */
function numberByTable(signature: Int32Array, desks: Int32Array, width: number, table: Int32Array): number[] {
  const keys: number[] = [];
  for (let lead = 0; lead < desks.length; lead++) {
    const key = signature[lead]! * width + desks[lead]!;
    let cell = table[key]!;
    if (cell === NOBODY) {
      cell = keys.push(key) - 1;
      table[key] = cell;
    }
    desks[lead] = cell;
  }
  return keys;
}

function numberByMap(signature: Int32Array, desks: Int32Array, width: number): number[] {
  const cellOf = new Map<number, number>();
  for (let lead = 0; lead < desks.length; lead++) {
    const key = signature[lead]! * width + desks[lead]!;
    const cell = cellOf.get(key) ?? cellOf.size;
    if (cell === cellOf.size) cellOf.set(key, cell);
    desks[lead] = cell;
  }
  return [...cellOf.keys()];
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
