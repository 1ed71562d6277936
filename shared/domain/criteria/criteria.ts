import type { Need } from '../../contract/needs.ts';
import { fitsArea, isComparable } from './area.ts';
import {
  compileCriteria,
  compileNeed,
  knownWord,
  type AgentCriteria,
  type CompiledCriteria,
  type CompiledNeed,
} from './compile.ts';

/** What match criteria ask, in this order. */
export const criterionOrder = ['subject', 'area', 'language', 'price', 'lead_type', 'line'] as const;
export type Criterion = (typeof criterionOrder)[number];

/**
 * How a need stands to one criterion: the agent does not ask; the need says nothing that could be compared; it fits; it
 * does not. A place and a postal code cannot be compared: a lead that names only a place is not held against an agent
 * who lists only codes, nor the other way round.
 */
export type CriterionVerdict = 'unasked' | 'unknown' | 'met' | 'failed';

/** The first criterion that a need does not fit, or null. What is not known of a need is held against nobody. */
export function firstFailingCriterion(criteria: AgentCriteria, need: Need): Criterion | null {
  const [own, asked] = [compileCriteria(criteria), compiledNeed(need)];
  return criterionOrder.find((criterion) => verdictOf(criterion, own, asked) === 'failed') ?? null;
}

/** How many criteria the agent asks for, the need knows, and fit: 0 to 6. */
export function metCriteria(criteria: AgentCriteria, need: Need): number {
  const [own, asked] = [compileCriteria(criteria), compiledNeed(need)];
  return criterionOrder.filter((criterion) => verdictOf(criterion, own, asked) === 'met').length;
}

export function criterionVerdict(criterion: Criterion, criteria: AgentCriteria, need: Need): CriterionVerdict {
  return verdictOf(criterion, compileCriteria(criteria), compiledNeed(need));
}

/** Whether the agent names the subject: not the same as taking every subject. A subject that is not known nobody lists. */
export function listsSubject(criteria: AgentCriteria, subject: string | null): boolean {
  const word = knownWord('subject', subject);
  return word !== null && compileCriteria(criteria).subjects.has(word);
}

const needs = new WeakMap<Need, CompiledNeed>();

function compiledNeed(need: Need): CompiledNeed {
  const found = needs.get(need) ?? compileNeed(need);
  needs.set(need, found);
  return found;
}

function verdictOf(criterion: Criterion, own: CompiledCriteria, asked: CompiledNeed): CriterionVerdict {
  switch (criterion) {
    case 'subject':
      return wordVerdict(own.subjects, asked.subject);
    case 'area':
      return areaVerdict(own, asked);
    case 'language':
      return wordVerdict(own.languages, asked.language);
    case 'price':
      return priceVerdict(own, asked);
    case 'lead_type':
      return wordVerdict(own.leadTypes, asked.leadType);
    case 'line':
      return wordVerdict(own.lines, asked.line);
  }
}

function wordVerdict(listed: ReadonlySet<string>, word: string | null): CriterionVerdict {
  if (listed.size === 0) return 'unasked';
  if (word === null) return 'unknown';
  return listed.has(word) ? 'met' : 'failed';
}

function areaVerdict({ areas: patterns }: CompiledCriteria, { areas }: CompiledNeed): CriterionVerdict {
  if (patterns.length === 0) return 'unasked';
  if (areas.some((area) => patterns.some((pattern) => fitsArea(pattern, area)))) return 'met';
  return areas.some((area) => patterns.some((pattern) => isComparable(pattern, area))) ? 'failed' : 'unknown';
}

function priceVerdict({ price: own }: CompiledCriteria, { price: asked }: CompiledNeed): CriterionVerdict {
  if (own === null) return 'unasked';
  if (asked === null) return 'unknown';
  return asked.from <= own.to && own.from <= asked.to ? 'met' : 'failed';
}
