import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Need } from '../../../shared/contract/needs.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import {
  fitsArea,
  foldName,
  readArea,
  readAreaPattern,
  type AreaPattern,
} from '../../../shared/domain/criteria/area.ts';
import { describeCriteria } from '../../../shared/domain/criteria/describe.ts';
import { judgeCriteria } from '../../../shared/domain/criteria/judge.ts';
import { criteriaProblems } from '../../../shared/domain/criteria/problems.ts';
import { knownNeed, unknownNeed } from '../../../shared/domain/reading/known-need.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadLeadWords, proposalsOf, saidOf, shortSubject } from './reading.ts';
import { loadVocabulary } from './vocabulary.ts';

const daysMilliseconds = 90 * 24 * 3_600_000;
/** Reading an inquiry takes some 30 µs. */
const mostRead = 2000;

/**
 * What match criteria would have done with the leads that came in 90 days, as their needs are kept. Of leads whose
 * inquiry was not read yet the 2,000 newest are read here, and of the others only the subject counts. A place that no
 * agent has listed so far was not looked for when inquiries were read: those that name it are read again, the 2,000
 * newest. `met` counts leads that nothing is held against, which many say too little for.
 */
export function checkCriteria(
  { db, now }: ReadContext,
  { criteria }: InputOf<'routing.checkCriteria'>,
): OutputOf<'routing.checkCriteria'> {
  const needs = needsSince(db, now - daysMilliseconds, criteria);
  const { met, warnings } = judgeCriteria(criteria, needs);
  const all = [...criteriaProblems(criteria), ...warnings];
  return {
    summary: describeCriteria(criteria),
    leads: needs.length,
    met,
    warnings: all.map(({ criterion, text }) => ({ field: criterion, text })),
  };
}

type NeedRow = [leadId: number, need: string | null, isRead: number | null, subject: string | null];

function needsSince(db: ReadDatabase, since: number, criteria: Agent['criteria']): readonly Need[] {
  const rows = db
    .statement<[number], NeedRow>(
      `SELECT lead.id, lead_need.need, lead_need.is_read,
         CASE WHEN lead_need.need IS NULL THEN (SELECT subject FROM lead_contact WHERE lead_id = lead.id) END
       FROM lead LEFT JOIN lead_need ON lead_need.lead_id = lead.id WHERE lead.created_at >= ?
       ORDER BY lead.created_at DESC, lead.id DESC`,
    )
    .raw()
    .all(since);
  const unread = rows.filter(([, , isRead]) => isRead !== 1).slice(0, mostRead);
  const toRead = new Set([...unread.map(([leadId]) => leadId), ...naming(db, since, criteria.areas)]);
  const readHere = readNow(db, [...toRead], criteria);
  return rows.map(([leadId, need, , subject]) => {
    const found = readHere.get(leadId);
    if (found) return found;
    return need === null ? { ...unknownNeed, subject: shortSubject(subject) } : (JSON.parse(need) as Need);
  });
}

/** The newest leads with an inquiry that may name one of the areas which no agent has listed so far. */
function naming(db: ReadDatabase, since: number, areas: readonly string[]): readonly number[] {
  const known = new Set(loadVocabulary(db).areas.map(patternText));
  const unknown = areas.filter((area) => !known.has(patternText(area))).map(readAreaPattern);
  const patterns = unknown.filter((pattern) => typeof pattern !== 'string');
  if (patterns.length === 0) return [];
  const texts = db
    .statement<[number], [leadId: number, text: string]>(
      `SELECT lead.id, inquiry.text FROM lead JOIN inquiry ON inquiry.lead_id = lead.id WHERE lead.created_at >= ?
       ORDER BY lead.created_at DESC, lead.id DESC`,
    )
    .raw()
    .all(since);
  const found = texts.filter(([, text]) => mayName(patterns, text));
  return found.slice(0, mostRead).map(([leadId]) => leadId);
}

function patternText(area: string): string {
  return JSON.stringify(readAreaPattern(area));
}

function mayName(patterns: readonly AreaPattern[], text: string): boolean {
  const folded = foldName(text);
  if (patterns.some((pattern) => pattern.kind === 'name' && folded.includes(pattern.text))) return true;
  const codes = patterns.filter(({ kind }) => kind !== 'name');
  if (codes.length === 0) return false;
  const numbers = text.match(/[a-z]*\d[a-z\d-]*/gi) ?? [];
  return numbers.some((number) => {
    const area = readArea(number);
    return area !== null && codes.some((pattern) => fitsArea(pattern, area));
  });
}

function readNow(db: ReadDatabase, leadIds: readonly number[], criteria: Agent['criteria']): ReadonlyMap<number, Need> {
  const vocabulary = loadVocabulary(db, criteria);
  return new Map(
    loadLeadWords(db, leadIds).map((words) => {
      const { need } = knownNeed(saidOf(words), proposalsOf(words, vocabulary, null));
      return [words.leadId, need];
    }),
  );
}
