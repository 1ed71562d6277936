import type { FollowUpState, SlaWord } from '../../../../shared/contract/lead-filter.ts';
import { ageSpans } from '../../../../shared/domain/lead-filter/age-spans.ts';
import { followUpSpans } from '../../../../shared/domain/lead-filter/follow-up-spans.ts';
import { slaSpans } from '../../../../shared/domain/lead-filter/sla-spans.ts';
import { flagsOf, temperatureNumber } from '../../../../shared/domain/leads/numbers.ts';
import { attentionIds } from '../attention.ts';
import type { Choice, FilterParts } from '../filter-parts.ts';
import type { OfficeClock } from '../office-clock.ts';
import { openStatusIds } from '../lead-rows.ts';
import { leadsThatWrote } from '../wrote.ts';
import { addAll, addBit, allBits, countBits, dropAll, emptyBits, hasBit, keepCommon, type Bits } from './bits.ts';
import { slotsWith, type Value } from './coded.ts';
import { slotOf } from './columns.ts';
import type { Matches, Memory } from './memory.ts';
import { slotsInSpan } from './moment-order.ts';
import { slotsEver } from './moments.ts';
import { wordsOf } from './word-reading.ts';
import { slotsHolding } from './texts.ts';
import { slotsThatWrote } from './words.ts';

/** What a filter asks beside its choices, and the choices one by one: a facet leaves its own out. */
export type Conditions = {
  readonly others: Bits;
  readonly choices: readonly { readonly choice: Choice; readonly bits: Bits }[];
};

export function matchesOf(memory: Memory, parts: FilterParts): Matches {
  const make = () => {
    const { others, choices } = conditionsOf(memory, parts);
    const bits = choices.length === 0 ? others : others.slice();
    for (const choice of choices) keepChoice(bits, choice);
    return { bits, total: countBits(bits) };
  };
  return isTimeless(parts) ? memory.keptMatches.get(keyOf(parts), make) : make();
}

/** Names a filter that means the same at any time. */
export function keyOf(parts: FilterParts): string {
  return JSON.stringify({ ...parts, clock: null });
}

/** Whether the clock alone changes nothing in what matches. */
export function isTimeless({ choices, isOverdue }: FilterParts): boolean {
  return !isOverdue && choices.every(({ field }) => field !== 'age' && field !== 'sla' && field !== 'followUp');
}

export function keepChoice(bits: Bits, { choice, bits: chosen }: Conditions['choices'][number]): void {
  if (choice.isExcluded) dropAll(bits, chosen);
  else keepCommon(bits, chosen);
}

export function conditionsOf(memory: Memory, parts: FilterParts): Conditions {
  const { columns, keptBits } = memory;
  const { size, coded } = columns;
  const others = allBits(size);
  const own = parts.deskOf;
  if (own !== null) {
    const desk = keptBits.get(`desk ${own}`, () => {
      const bits = slotsWith(coded.agent, size, (value) => value === own);
      addAll(
        bits,
        slotsWith(coded.coveredBy, size, (value) => value === own),
      );
      return bits;
    });
    keepCommon(others, desk);
  }
  for (const { field, span } of parts.spans) {
    const bits = keptBits.get(`${field} ${span.from} ${span.before}`, () => slotsInSpan(memory, field, span));
    keepCommon(others, bits);
  }
  if (parts.score) {
    const { from, to } = parts.score;
    const bits = keptBits.get(`score ${from} ${to}`, () =>
      slotsWith(coded.score, size, (value) => Number(value) >= from && Number(value) <= to),
    );
    keepCommon(others, bits);
  }
  if (parts.isOverdue) keepCommon(others, overdue(memory, parts.clock));
  if (parts.runId !== null) {
    const sql = 'SELECT lead_id FROM run_lead WHERE run_id = ?';
    keepCommon(others, listed(memory, `run ${parts.runId}`, sql, [parts.runId]));
  }
  if (parts.needsAttention) keepCommon(others, listed(memory, 'attention', attentionIds, []));
  if (parts.ids) keepCommon(others, ofIds(memory, parts.ids));
  keepMentioning(memory, others, parts.terms);
  return { others, choices: parts.choices.map((choice) => ({ choice, bits: chosen(memory, choice, parts.clock) })) };
}

function chosen(memory: Memory, choice: Choice, clock: OfficeClock): Bits {
  switch (choice.field) {
    case 'age':
      return union(memory, choice.values, (value) =>
        slotsInSpan(memory, 'createdAt', ageSpans(clock.now)[value as 'hour']),
      );
    case 'sla':
      return union(memory, choice.values, (value) => slaBits(memory, value as SlaWord | null, clock));
    case 'followUp':
      return union(memory, choice.values, (value) => followUpBits(memory, value as FollowUpState | null, clock));
    default:
      return memory.keptBits.get(JSON.stringify([choice.field, choice.values]), () => ofValues(memory, choice));
  }
}

function union(memory: Memory, values: readonly Value[], bitsOf: (value: Value) => Bits): Bits {
  const all = emptyBits(memory.columns.size);
  for (const value of values) addAll(all, bitsOf(value));
  return all;
}

function ofValues(memory: Memory, { field, values }: Choice): Bits {
  const { coded, tags, size } = memory.columns;
  const wanted = new Set<Value>(values);
  switch (field) {
    case 'category':
      return ofStatuses(memory, `SELECT id FROM status WHERE category IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(values),
      ]);
    case 'temperature': {
      const numbers = new Set<Value>(values.map((value) => temperatureNumber(value as 'hot')));
      return slotsWith(coded.temperature, size, (value) => numbers.has(value));
    }
    case 'flag':
      return slotsWith(coded.flags, size, (bits) => {
        const set = flagsOf(Number(bits));
        return set.length === 0 ? wanted.has(null) : set.some((flag) => wanted.has(flag));
      });
    case 'tag':
      return slotsWith(tags, size, (json) => {
        const set = tagsOf(json);
        return set.length === 0 ? wanted.has(null) : set.some((tag) => wanted.has(tag));
      });
    case 'status':
    case 'agent':
    case 'source':
    case 'branch':
    case 'department':
      return slotsWith(coded[field], size, (value) => wanted.has(value));
    case 'age':
    case 'sla':
    case 'followUp':
      return emptyBits(size);
  }
}

export function tagsOf(json: Value): string[] {
  return JSON.parse(String(json)) as string[];
}

function ofStatuses(memory: Memory, query: string, parameters: readonly unknown[]): Bits {
  const ids = new Set<Value>(
    memory.db
      .statement<unknown[], number>(query)
      .pluck()
      .all(...parameters),
  );
  return slotsWith(memory.columns.coded.status, memory.columns.size, (value) => ids.has(value));
}

/** Leads that wait for their first response: unanswered and open. */
export function waitingBits(memory: Memory): Bits {
  return memory.keptBits.get('waiting', () => {
    const bits = ofStatuses(memory, openStatusIds, []);
    dropAll(bits, answeredBits(memory));
    return bits;
  });
}

function answeredBits(memory: Memory): Bits {
  const { moments, size } = memory.columns;
  return memory.keptBits.get('answered', () => slotsEver(moments.firstResponseAt, size));
}

/** Answered leads, in time or late. */
function answeredIn(memory: Memory, isInTime: boolean, { slaMinutes }: OfficeClock): Bits {
  return memory.keptBits.get(`answered ${isInTime} ${slaMinutes}`, () => {
    const { createdAt, firstResponseAt } = memory.columns.moments;
    const target = slaMinutes * 60_000;
    const bits = answeredBits(memory).slice();
    for (let slot = 0; slot < memory.columns.size; slot += 1) {
      if (!hasBit(bits, slot)) continue;
      const wasInTime = (firstResponseAt[slot] ?? 0) <= (createdAt[slot] ?? 0) + target;
      if (wasInTime !== isInTime) bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
    }
    return bits;
  });
}

export function slaBits(memory: Memory, state: SlaWord | null, clock: OfficeClock): Bits {
  if (state === 'met' || state === 'late') return answeredIn(memory, state === 'met', clock);
  if (state === null) {
    return memory.keptBits.get('no clock', () => {
      const bits = allBits(memory.columns.size);
      dropAll(bits, waitingBits(memory));
      dropAll(bits, answeredBits(memory));
      return bits;
    });
  }
  const span = slaSpans(clock.now, clock.slaMinutes)[state];
  const bits = slotsInSpan(memory, 'createdAt', span);
  keepCommon(bits, waitingBits(memory));
  return bits;
}

export function followUpBits(memory: Memory, state: FollowUpState | null, clock: OfficeClock): Bits {
  const { size } = memory.columns;
  if (state !== null) return slotsInSpan(memory, 'followUpAt', followUpSpans(clock.now, clock.timeZone)[state]);
  return memory.keptBits.get('no follow-up', () => {
    const bits = allBits(size);
    dropAll(bits, slotsInSpan(memory, 'followUpAt', { from: -Infinity, before: Infinity }));
    return bits;
  });
}

function overdue(memory: Memory, clock: OfficeClock): Bits {
  const bits = slaBits(memory, 'breached', clock);
  addAll(bits, followUpBits(memory, 'overdue', clock));
  return bits;
}

/** Other acts than those on a lead put it on a list or take it off: its own row does not tell. */
function listed(memory: Memory, key: string, query: string, parameters: readonly number[]): Bits {
  return memory.keptBits.get(key, () =>
    ofIds(
      memory,
      memory.db
        .statement<unknown[], number>(query)
        .pluck()
        .iterate(...parameters),
    ),
  );
}

function ofIds(memory: Memory, ids: Iterable<number>): Bits {
  const bits = emptyBits(memory.columns.size);
  for (const id of ids) {
    const slot = slotOf(memory.columns, id);
    if (slot >= 0) addBit(bits, slot);
  }
  return bits;
}

/** Leads where each term occurs in what is known of the person or in what the person wrote; the longest leaves least. */
function keepMentioning(memory: Memory, others: Bits, terms: readonly string[]): void {
  const [longest, ...rest] = terms.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return;
  const mentioning = memory.keptBits.get(`text ${longest}`, () =>
    mentioningAmong(memory, allBits(memory.columns.size), longest),
  );
  keepCommon(others, mentioning);
  for (const term of rest) keepCommon(others, mentioningAmong(memory, others, term));
}

function mentioningAmong(memory: Memory, among: Bits, term: string): Bits {
  const bits = slotsHolding(memory.columns.texts, among, term);
  addAll(bits, wrote(memory, term) ?? ofIds(memory, leadsThatWrote(memory.db, term)));
  return bits;
}

function wrote(memory: Memory, term: string): Bits | null {
  const words = wordsOf(memory);
  return words && slotsThatWrote(memory.db, memory.columns, words, term);
}
