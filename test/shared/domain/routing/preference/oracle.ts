import { add, compare, type Fraction, fraction, subtract, ZERO } from '../../../../../shared/domain/ledger/fraction.ts';
import type { DistributionPlan } from '../../../../../shared/domain/distribution/types.ts';
import type { ScoredCase } from './small-case.ts';

/** An agent's index per lead, -1 = left over. */
type Assignment = readonly number[];

export type Outcome = {
  readonly to: readonly number[];
  /** Credits less debits, of those for whom that is not 0. */
  readonly gains: ReadonlyMap<number, Fraction>;
};

/** What the aims fix, found by writing down every assignment there is and striking out what each aim rules out. */
export function tryEverything(snapshot: ScoredCase): Outcome {
  const { agents, scores, signatures, leads } = snapshot;
  let left = placeBest(enumerate(snapshot));
  const book = new Book(snapshot);
  for (const lead of left[0]!.keys()) {
    const possible = [...new Set(left.map((assignment) => assignment[lead]!))];
    if (possible.includes(-1)) continue;
    const score = Math.max(...possible.map((agent) => scores[lead]![agent]!));
    const isTied = (agent: number) => scores[lead]![agent] === score;
    const alike = signatures[leads.signature[lead]!]!.map((id) => agents.findIndex((agent) => agent.id === id)).filter(
      (agent) => agents[agent]!.active && isTied(agent),
    );
    const chosen = book.give(possible.filter(isTied), alike);
    left = left.filter((assignment) => assignment[lead] === chosen);
  }
  return { to: left[0]!.map((agent) => agents[agent]?.id ?? 0), gains: book.gains() };
}

function enumerate({ agents, signatures, leads }: ScoredCase): readonly Assignment[] {
  let states: Assignment[] = [[]];
  for (const signature of leads.signature) {
    const able = agents.flatMap(({ id, active }, agent) =>
      active && signatures[signature]!.includes(id) ? [agent] : [],
    );
    const hasRoom = (state: Assignment, agent: number) =>
      state.filter((other) => other === agent).length < (agents[agent]!.room ?? Number.POSITIVE_INFINITY);
    states = states.flatMap((state) => [
      [...state, -1],
      ...able.filter((agent) => hasRoom(state, agent)).map((agent) => [...state, agent]),
    ]);
  }
  return states;
}

/** The assignments that place most and, of those, the ones that place the earliest leads. */
function placeBest(assignments: readonly Assignment[]): readonly Assignment[] {
  const rank = (assignment: Assignment) => {
    const placed = assignment.map((agent) => (agent < 0 ? '0' : '1')).join('');
    return `${placed.replaceAll('0', '').length}/${placed}`;
  };
  const best = assignments.map(rank).reduce((first, second) => (second > first ? second : first));
  return assignments.filter((assignment) => rank(assignment) === best);
}

/** Levels and what is owed, written out in fractions. */
class Book {
  private readonly snapshot: ScoredCase;
  private readonly given: number[];
  private readonly gained: Fraction[];
  /** The levels at which an agent won a tie, as text. */
  private readonly won: readonly string[][];

  constructor(snapshot: ScoredCase) {
    this.snapshot = snapshot;
    this.given = snapshot.agents.map(() => 0);
    this.gained = snapshot.agents.map(() => ZERO);
    this.won = snapshot.agents.map(() => []);
  }

  give(possible: readonly number[], alike: readonly number[]): number {
    const lowest = possible.map((agent) => this.level(agent)).reduce((a, b) => (compare(b, a) < 0 ? b : a));
    const text = `${lowest.num}/${lowest.den}`;
    const tied = possible.filter((agent) => compare(this.level(agent), lowest) === 0);
    const sharers = alike.filter((agent) => tied.includes(agent) || this.won[agent]!.includes(text));
    const { agents } = this.snapshot;
    const partsOf = (agent: number) => (this.snapshot.leads.ids.length === 1 ? agents[agent]!.weight : 1);
    const parts = sharers.reduce((sum, agent) => sum + partsOf(agent), 0);
    if (sharers.length > 1) {
      for (const agent of sharers) this.gained[agent] = add(this.gained[agent]!, fraction(partsOf(agent), parts));
    }
    const [chosen] = tied.toSorted((a, b) => compare(this.claim(b), this.claim(a)) || agents[a]!.id - agents[b]!.id);
    if (sharers.length > 1) {
      this.gained[chosen!] = subtract(this.gained[chosen!]!, fraction(1));
      this.won[chosen!]!.push(text);
    }
    this.given[chosen!]!++;
    return chosen!;
  }

  private level(agent: number): Fraction {
    const { base, weight } = this.snapshot.agents[agent]!;
    return fraction(base + this.given[agent]!, weight);
  }

  private claim(agent: number): Fraction {
    return add(this.snapshot.owed.get(this.snapshot.agents[agent]!.id) ?? ZERO, this.gained[agent]!);
  }

  gains(): Outcome['gains'] {
    return gainsOf(this.gained.map((gain, agent) => [this.snapshot.agents[agent]!.id, gain]));
  }
}

export function outcomeOf({ to, ledger }: DistributionPlan): Outcome {
  return {
    to: [...to],
    gains: gainsOf(ledger.map(({ agentId, credit, debit }) => [agentId, subtract(credit, fraction(debit))])),
  };
}

function gainsOf(rows: readonly (readonly [number, Fraction])[]): Outcome['gains'] {
  return new Map(rows.filter(([, gain]) => gain.num !== 0n).toSorted(([a], [b]) => a - b));
}
