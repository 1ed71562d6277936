import { type NearCandidate, type NearRow, type SamePerson, mostSaid } from '../../../shared/contract/near-matches.ts';
import { theClient } from '../../lib/client.ts';
import type { Duplicates, ImportDraft } from './import-draft.ts';

/** Who a row is said to be, and what becomes of it; null = somebody new. */
export type Said = { readonly who: string; readonly as: Duplicates } | null;

/** A candidate as a choice: a lead, or an earlier line. */
export function keyOf(candidate: NearCandidate): string {
  return candidate.kind === 'lead' ? `lead ${candidate.lead.id}` : `line ${candidate.row.line}`;
}

const unplannedKey = (line: number) => `line ${line}`;

/** What is said of the row now: what the plan does, unless something else was said since. */
export function saidOf({ answers, unplanned = [], onDuplicate }: ImportDraft, near: NearRow): Said {
  const { line } = near.row;
  if (!unplanned.includes(unplannedKey(line))) return plannedSaid(near);
  const said = answers.same?.find((each) => each.line === line);
  if (said === undefined) return null;
  const who = 'leadId' in said ? `lead ${said.leadId}` : `line ${said.sameAsLine}`;
  return { who, as: said.as ?? onDuplicate };
}

function plannedSaid({ decision }: NearRow): Said {
  if (decision === null) return null;
  const { leadId, sameAsLine, as } = decision;
  return { who: leadId === null ? `line ${sameAsLine}` : `lead ${leadId}`, as };
}

/** The draft with what is said of rows. To say what the plan does anyway asks for no new plan. */
export function withSaid(draft: ImportDraft, rows: readonly (readonly [NearRow, Said])[]): ImportDraft {
  const same = new Map((draft.answers.same ?? []).map((each) => [each.line, each]));
  const unplanned = new Set(draft.unplanned);
  for (const [near, said] of rows) {
    const { line } = near.row;
    const planned = plannedSaid(near);
    if (said === null) same.delete(line);
    else same.set(line, answerOf(line, said));
    if (said?.who === planned?.who && said?.as === planned?.as) unplanned.delete(unplannedKey(line));
    else unplanned.add(unplannedKey(line));
  }
  const answers = { ...draft.answers, same: [...same.values()].toSorted((one, other) => one.line - other.line) };
  return { ...draft, answers, unplanned: [...unplanned] };
}

function answerOf(line: number, { who, as }: NonNullable<Said>): SamePerson {
  const [kind, id] = who.split(' ');
  return kind === 'lead' ? { line, leadId: Number(id), as } : { line, sameAsLine: Number(id), as };
}

/** Without what was said of rows that it no longer fits. */
export function withoutDropped(draft: ImportDraft, dropped: readonly { readonly line: number }[]): ImportDraft {
  if (dropped.length === 0) return draft;
  const lines = new Set(dropped.map(({ line }) => line));
  return { ...draft, answers: { ...draft.answers, same: draft.answers.same?.filter(({ line }) => !lines.has(line)) } };
}

const rowsPerPage = 200;

/** What is to be said of every row of the plan: somebody new, or the likeliest of those whom it may be. */
export async function forAllRows(runId: number, as: Duplicates | null): Promise<[NearRow, Said][] | null> {
  const rows: [NearRow, Said][] = [];
  for (let offset = 0; offset < mostSaid; offset += rowsPerPage) {
    const page = await theClient().call('intake.near', { runId, offset, limit: rowsPerPage });
    if (!page.ok) return null;
    rows.push(...page.value.rows.map((near): [NearRow, Said] => [near, likeliest(near, as)]));
    if (offset + rowsPerPage >= page.value.total) break;
  }
  return rows;
}

function likeliest({ candidates: [first] }: NearRow, as: Duplicates | null): Said {
  return as === null || first === undefined ? null : { who: keyOf(first), as };
}
