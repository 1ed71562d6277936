import loadHighs from 'highs';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { fraction, compare, type Fraction } from '../../../../shared/domain/ledger/fraction.ts';

const highs = await loadHighs();

/** Aims 1 to 3 as integer programs, solved one after the other by HiGHS; agents are named by index. */
export function solvePrograms(snapshot: DistributionSnapshot, claim: Claim): ProgramOutcome {
  const program = programOf(snapshot);
  const placed = solve('Maximize', sum(program.placements), program.rules, program, claim.placed);
  const placing = [...program.rules, `${sum(program.placements)} = ${placed}`];
  const kept = solve('Minimize', sum(program.keepings), placing, program, claim.kept);
  const keeping = [...placing, `${sum(program.keepings)} = ${kept}`];
  return { placed, kept, counts: leastCounts(snapshot, claim.given, program, keeping) };
}

export type Claim = { readonly placed: number; readonly kept: number; readonly given: readonly number[] };

export type ProgramOutcome = {
  readonly placed: number;
  readonly kept: number;
  /** For each level that the claim reaches, from the top down: the fewest agents at or above it, none above being more. */
  readonly counts: readonly number[];
};

type Program = {
  readonly placements: readonly string[];
  readonly keepings: readonly string[];
  readonly rules: readonly string[];
  /** Per agent: one yes-or-no variable for each lead more. */
  readonly rungs: readonly (readonly string[])[];
};

function programOf({ agents, signatures, leads }: DistributionSnapshot): Program {
  const placements: string[] = [];
  const keepings: string[] = [];
  const rules: string[] = [];
  const loads: string[][] = agents.map(() => []);
  leads.signature.forEach((signature, lead) => {
    const choices: string[] = [];
    let isOwned = false;
    agents.forEach(({ id, active }, agent) => {
      const isOwn = leads.from[lead] === id;
      if (!active || (!isOwn && !signatures[signature]!.includes(id))) return;
      const choice = `x${lead}_${agent}`;
      choices.push(choice);
      loads[agent]!.push(choice);
      if (isOwn) keepings.push(choice);
      if (isOwn) isOwned = true;
    });
    placements.push(...choices);
    if (choices.length > 0) rules.push(`${sum(choices)} ${isOwned ? '=' : '<='} 1`);
  });
  const rungs = agents.map(({ id, room }, agent) => {
    const own = leads.from.filter((from) => from === id).length;
    const most = Math.min(loads[agent]!.length, Math.max(room ?? leads.from.length, own));
    const steps = Array.from({ length: most }, (_, more) => `z${agent}_${more + 1}`);
    if (steps.length > 0) rules.push(`${sum(loads[agent]!)} - ${steps.join(' - ')} = 0`);
    else for (const choice of loads[agent]!) rules.push(`${choice} = 0`);
    steps.slice(1).forEach((step, index) => rules.push(`${steps[index]!} - ${step} >= 0`));
    return steps;
  });
  return { placements, keepings, rules, rungs };
}

function leastCounts(
  { agents }: DistributionSnapshot,
  given: readonly number[],
  program: Program,
  rules: readonly string[],
): readonly number[] {
  const levelOf = (agent: number, count: number) => fraction(agents[agent]!.base + count, agents[agent]!.weight);
  const reached = given.map((count, agent) => levelOf(agent, count));
  const levels = agents.flatMap((_, agent) =>
    [...program.rungs[agent]!.keys(), -1].map((rung) => levelOf(agent, rung + 1)),
  );
  const rungsFrom = (level: Fraction) => {
    const first = agents.map((_, agent) =>
      program.rungs[agent]!.findIndex((_rung, index) => compare(levelOf(agent, index + 1), level) >= 0),
    );
    return first.flatMap((index, agent) =>
      index < 0 || compare(levelOf(agent, 0), level) >= 0 ? [] : [program.rungs[agent]![index]!],
    );
  };
  const startingFrom = (level: Fraction) => agents.filter((_, agent) => compare(levelOf(agent, 0), level) >= 0).length;
  const countFrom = (level: Fraction) => reached.filter((own) => compare(own, level) >= 0).length;
  return distinct(reached).map((level) => {
    const higher = distinct(levels).filter((other) => compare(other, level) > 0 && rungsFrom(other).length > 0);
    const bounds = higher.map((other) => `${sum(rungsFrom(other))} <= ${countFrom(other) - startingFrom(other)}`);
    const starting = startingFrom(level);
    const goal = sum(rungsFrom(level));
    return starting + solve('Minimize', goal, [...rules, ...bounds], program, countFrom(level) - starting);
  });
}

function distinct(levels: readonly Fraction[]): readonly Fraction[] {
  const ranked = levels.toSorted((left, right) => compare(right, left));
  return ranked.filter((level, index) => index === 0 || compare(level, ranked[index - 1]!) !== 0);
}

function sum(names: readonly string[]): string {
  return names.length === 0 ? '0 nothing' : names.join(' + ');
}

/** A relaxed program is quick and bounds the whole one: only where it falls short of `claim` is the whole one solved. */
function solve(
  sense: 'Maximize' | 'Minimize',
  goal: string,
  rules: readonly string[],
  program: Program,
  claim: number,
): number {
  const choices = ['nothing', ...program.rungs.flat()];
  const text = `${sense}\n goal: ${goal}\nSubject To\n ${['nothing <= 1', ...rules].join('\n ')}\n`;
  const relaxed = optimum(`${text}Bounds\n ${choices.join(' <= 1\n ')} <= 1\nEnd\n`);
  const bound = sense === 'Minimize' ? Math.ceil(relaxed - 1e-6) : Math.floor(relaxed + 1e-6);
  return bound === claim ? claim : Math.round(optimum(`${text}Binary\n ${choices.join(' ')}\nEnd\n`)) + 0;
}

function optimum(text: string): number {
  const solution = highs.solve(text, { output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}\n${text}`);
  return solution.ObjectiveValue;
}
