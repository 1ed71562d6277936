import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { NearCandidate, NearRow } from '../../../shared/contract/near-matches.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import type { NearCandidate as Found, NearRow as FoundRow } from '../../../shared/domain/intake/near/find-near.ts';
import { placesOf } from '../../../shared/domain/intake/near/places.ts';
import type { PrepareQueryContext, ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';
import { loadLeadRows } from '../leads/api.ts';
import { requireOffice } from '../office/api.ts';
import { createTextFinder } from './lead-texts.ts';
import { nearOf, type FoundNear } from './near-people.ts';
import { createOfficeNames, type OfficeNames } from './office-names.ts';
import { asShown } from './planned-page.ts';
import { rowsAt } from './planned-rows.ts';
import { requireImport } from './require-import.ts';
import type { ImportRow } from './import-line.ts';
import type { Decision } from './verdicts.ts';

type Input = InputOf<'intake.near'>;
type Page = OutputOf<'intake.near'>;

/** A window onto the rows of a plan that may be somebody known by another e-mail or phone. */
export async function prepareNearPage({ db }: PrepareQueryContext, { runId }: Input) {
  const found = await nearOf(db, requireImport(db, runId));
  return (context: ReadContext, input: Input): Page => pageOf(context, input, found);
}

function pageOf({ db }: ReadContext, { runId, offset, limit }: Input, found: FoundNear): Page {
  const run = requireImport(db, runId);
  const revision = currentRevision(db);
  if (run.state !== 'planned') return { rows: [], total: 0, revision, undecided: 0, dropped: [], isWhole: true };
  const { rows, isWhole, decisions } = found;
  const page = rows.slice(offset, offset + limit).map((row) => withNamed(row, decisions.standing.get(row.line)));
  const facts = loadFacts(db, runId, page);
  const names = createOfficeNames(db, run);
  return {
    rows: page.flatMap((row) => nearRow(row, { ...facts, names, decision: decisions.standing.get(row.line) ?? null })),
    total: rows.length,
    revision,
    undecided: rows.filter(({ line }) => !decisions.standing.has(line)).length,
    dropped: [...decisions.dropped],
    isWhole,
  };
}

/** Whom the broker named is among the candidates, alike or not. */
function withNamed(row: FoundRow, decision: Decision | undefined): FoundRow {
  if (decision === undefined) return row;
  const { leadId, sameAsLine: line } = decision;
  const isListed = row.candidates.some((each) => each.leadId === leadId && each.line === line);
  return isListed ? row : { ...row, candidates: [...row.candidates, { leadId, line, reasons: [] }] };
}

type Facts = {
  readonly rows: ReadonlyMap<number, ImportRow>;
  readonly leads: ReadonlyMap<number, LeadRow>;
  /** What is written of where somebody is. */
  readonly areaOf: (text: string | null) => string | null;
  readonly wroteOf: (leadId: number) => string | null;
};

function loadFacts(db: ReadDatabase, runId: number, page: readonly FoundRow[]): Facts {
  const candidates = page.flatMap((row) => row.candidates);
  const lines = new Set([...page, ...candidates].map(({ line }) => line).filter((line) => line !== null));
  const leadIds = new Set(candidates.map(({ leadId }) => leadId).filter((leadId) => leadId !== null));
  const { country } = requireOffice(db);
  return {
    rows: rowsAt(db, runId, lines),
    leads: new Map(loadLeadRows(db, [...leadIds]).map((lead) => [lead.id, lead])),
    areaOf: (text) => placesOf(text, country).written,
    wroteOf: createTextFinder(db),
  };
}

type ShownWith = Facts & { readonly names: OfficeNames; readonly decision: Decision | null };

function nearRow({ line, candidates, others, isCut }: FoundRow, { decision, names, ...facts }: ShownWith): NearRow[] {
  const row = facts.rows.get(line);
  if (row === undefined) return [];
  return [
    {
      row: asShown(row, names),
      area: facts.areaOf(row.draft.message),
      candidates: candidates.flatMap((candidate) => nearCandidate(candidate, facts)),
      others,
      isCut,
      decision: decisionOf(decision),
    },
  ];
}

function decisionOf(decision: Decision | null): NearRow['decision'] {
  if (decision === null || decision.verdict === 'create') return null;
  return { leadId: decision.leadId, sameAsLine: decision.sameAsLine, as: decision.verdict };
}

function nearCandidate({ leadId, line, reasons }: Found, facts: Facts): NearCandidate[] {
  const lead = facts.leads.get(leadId ?? 0);
  if (lead !== undefined) {
    return [{ kind: 'lead', lead, area: facts.areaOf(facts.wroteOf(lead.id)), reasons: [...reasons] }];
  }
  const row = facts.rows.get(line ?? 0);
  if (row === undefined) return [];
  const { name, email, phone, message } = row.draft;
  return [
    { kind: 'row', row: { line: row.line, name, email, phone }, area: facts.areaOf(message), reasons: [...reasons] },
  ];
}
