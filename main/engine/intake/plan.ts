import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { FileSource, Mapping } from '../../../shared/contract/intake.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { createDuplicateFinder } from '../../../shared/domain/intake/duplicates.ts';
import { guessMapping } from '../../../shared/domain/intake/mapping.ts';
import { needsDateOrder } from '../../../shared/domain/intake/moment.ts';
import { createRowReader } from '../../../shared/domain/intake/row.ts';
import { AppError } from '../app-error.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { createRun, dropAbandonedPlans, emptySummary, readRun, savePlan, type RunRecord } from '../runs/api.ts';
import { countVerdicts, readRows, storeReject, storeRow } from './import-rows.ts';
import { forEachRow, inspectTable, type Table } from './read-file.ts';
import { decideRow, type Policy } from './verdicts.ts';

const rowsPerStep = 250;

export function inspectFile(_context: ReadContext, input: InputOf<'intake.inspect'>): OutputOf<'intake.inspect'> {
  const table = inspectTable(input.source);
  const guess = guessMapping(table.header, table.sampleRows);
  return {
    name: table.name,
    bytes: table.bytes,
    encoding: table.encoding,
    separator: table.separator,
    header: table.header,
    sampleRows: table.sampleRows,
    rowEstimate: table.rowEstimate,
    mapping: guess.proposals,
    questions: guess.questions,
  };
}

/** Reads the whole file, decides every row and keeps the decisions; no lead changes. */
export function planImport(context: WriteContext, input: InputOf<'intake.plan'>): RunDetail {
  dropAbandonedPlans(context);
  const table = inspectTable(input.source);
  const mapping = input.mapping ?? guessMapping(table.header, table.sampleRows).proposals;
  const request = { kind: 'import' as const, name: table.name, onDuplicate: input.onDuplicate, header: table.header };
  const runId = createRun(context, request, titleOf(table.name));
  const blank = readIntoPlan(context, runId, table, mapping, input);
  saveCounts(context, runId, table.name, blank);
  return readRun(context.db, runId);
}

function titleOf(name: string): string {
  return `Import ${name}`;
}

function readIntoPlan(
  context: WriteContext,
  runId: number,
  table: Table,
  mapping: Mapping,
  input: InputOf<'intake.plan'>,
): number {
  const { db } = context;
  const office = requireOffice(db);
  const readRow = createRowReader({
    header: table.header,
    mapping,
    country: office.country,
    timeZone: office.timeZone,
    dayFirst: dateOrderOf(table, mapping, input, () => context.progress('reading', 0, table.rowEstimate, runId)),
    source: input.answers.source ?? null,
  });
  const firstLineOf = createDuplicateFinder();
  let done = 0;
  const { blank } = forEachRow(input.source, table, ({ cells, line, problem }) => {
    if (done % rowsPerStep === 0) context.progress('reading', done, Math.max(done + 1, table.rowEstimate), runId);
    done += 1;
    const result = problem === null ? readRow(cells, line) : { ok: false as const, reason: problem };
    if (!result.ok) return storeReject(db, runId, { line, reason: result.reason, cells });
    const decision = decideRow(db, result.lead, firstLineOf(result.lead), input.onDuplicate);
    return storeRow(db, runId, { line, draft: result.lead, ...decision });
  });
  context.progress('reading', done, done, runId);
  return blank;
}

/** True for day first. Dates that can be read two ways are never guessed: the broker says once how this file means them. */
function dateOrderOf(
  table: Table,
  mapping: Mapping,
  input: InputOf<'intake.plan'>,
  onStep: () => void,
): boolean | null {
  if (input.answers.dateOrder) return input.answers.dateOrder === 'day_first';
  const columns = mapping.filter((entry) => entry.field === 'receivedAt').map((entry) => entry.column);
  if (columns.length === 0) return null;
  const { order, mustAsk } = needsDateOrder(datesOf(input.source, table, columns, onStep));
  if (!mustAsk) return order === null ? null : order === 'day_first';
  throw new AppError(
    'INVALID_INPUT',
    'Dates of this file, as 03/04/2025, can be read two ways. Say whether the day or the month comes first: answers.dateOrder is day_first or month_first.',
    { question: 'date_order', columns },
  );
}

function datesOf(
  source: FileSource,
  table: Table,
  columns: readonly number[],
  onStep: () => void,
): ReadonlySet<string> {
  const dates = new Set<string>();
  let looked = 0;
  forEachRow(source, table, ({ cells }) => {
    if (looked % rowsPerStep === 0) onStep();
    looked += 1;
    for (const column of columns) dates.add(cells[column] ?? '');
  });
  return dates;
}

function saveCounts(context: WriteContext, runId: number, name: string, blank: number): void {
  const verdicts = countVerdicts(context.db, runId);
  const accepted = verdicts.create + verdicts.update + verdicts.inquiry;
  savePlan(context, runId, {
    title: titleOf(name),
    total: accepted + verdicts.skip + verdicts.reject,
    placed: 0,
    kept: 0,
    leftOver: 0,
    skipped: verdicts.skip,
    summary: {
      ...emptySummary,
      counts: {
        imported: verdicts.create,
        updated: verdicts.update,
        inquiries: verdicts.inquiry,
        skipped: verdicts.skip,
        blank,
        rejected: verdicts.reject,
      },
    },
  });
}

/** Decides the accepted rows anew, because leads may have come or gone. Returns how many fare differently. */
export function replanImport(context: WriteContext, run: RunRecord): number {
  const { db } = context;
  const policy: Policy = run.request.kind === 'import' ? run.request.onDuplicate : 'skip';
  const firstLineOf = createDuplicateFinder();
  const rows = run.total - (run.summary.counts?.rejected ?? 0);
  let done = 0;
  let changed = 0;
  for (const row of readRows(db, run.id)) {
    if (done % rowsPerStep === 0) context.progress('checking', done, rows, run.id);
    done += 1;
    const decision = decideRow(db, row.draft, firstLineOf(row.draft), policy);
    if (decision.verdict === row.verdict && decision.leadId === row.leadId) continue;
    changed += 1;
    db.statement('UPDATE import_row SET verdict = ?, lead_id = ?, same_as_line = ? WHERE run_id = ? AND line = ?').run(
      decision.verdict,
      decision.leadId,
      decision.sameAsLine,
      run.id,
      row.line,
    );
  }
  context.progress('checking', rows, rows, run.id);
  saveCounts(context, run.id, run.request.kind === 'import' ? run.request.name : '', run.summary.counts?.blank ?? 0);
  return changed;
}
