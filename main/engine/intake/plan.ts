import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { repairs, type Mapping, type Sheet } from '../../../shared/contract/intake.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import type { Repair } from '../../../shared/domain/intake/row.ts';
import { AppError } from '../app-error.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import {
  clearPlan,
  createRun,
  dropAbandonedPlans,
  emptySummary,
  readRun,
  savePlan,
  requireRun,
  type RunRecord,
} from '../runs/api.ts';
import { dateColumns, provenOrder, refuseDisproved } from './date-order.ts';
import { keysOf } from './draft-values.ts';
import { refuseOtherTexts } from './encoding.ts';
import { keepPlace } from './file-places.ts';
import { sizeOf } from './file-text.ts';
import { noteReject } from './noted-rows.ts';
import type { FilePlace } from './place-book.ts';
import { createNameCounter, keepNames, type NameCounter } from './planned-names.ts';
import { createRowKeeper, dropRows, redecideRows } from './planned-rows.ts';
import { proposeMapping } from './remembered-mapping.ts';
import { requireInUse } from './remembered-names.ts';
import { inspectTable, type Table } from './read-file.ts';
import type { PageReader, RowRequest } from './row-pages.ts';
import { openPageReader } from './rows-ahead.ts';
import { requireSoundSame } from './said-same.ts';
import { createRowDecider, type Policy, type Verdict } from './verdicts.ts';

const rowsPerStep = 250;

/** `sheets`: what became of the sheets of a workbook. */
export function inspectFile(
  { db }: ReadContext,
  input: InputOf<'intake.inspect'>,
  sheets: Sheet[] = [],
): OutputOf<'intake.inspect'> {
  const table = requireTable(input);
  const guess = proposeMapping(db, table);
  return {
    name: table.name,
    bytes: table.bytes,
    sheets,
    encoding: table.encoding,
    separator: table.separator,
    headerRow: table.headerRow,
    header: table.header,
    sampleRows: table.sampleRows,
    rowEstimate: table.rowEstimate,
    isRemembered: guess.isRemembered,
    mapping: guess.proposals,
    questions: guess.questions,
  };
}

function requireTable({ source, reading }: Pick<InputOf<'intake.plan'>, 'source' | 'reading'>): Table {
  const table = inspectTable(source, reading);
  refuseOtherTexts(table.start);
  return table;
}

/** Reads the whole file, decides every row and keeps the decisions; no lead changes. */
export function planImport(context: WriteContext, input: InputOf<'intake.plan'>): RunDetail {
  const reader = openPageReader(context.rowsEntry, sizeOf(input.source));
  try {
    return planWith(reader.read, context, input);
  } finally {
    reader.close();
  }
}

function planWith(read: PageReader, context: WriteContext, input: InputOf<'intake.plan'>): RunDetail {
  dropAbandonedPlans(context);
  const table = requireTable(input);
  const mapping =
    input.mapping ?? proposeMapping(context.db, table).proposals.map(({ column, field }) => ({ column, field }));
  const { name, header } = table;
  const { owners = [], statuses = [], same = [] } = input.answers;
  requireSoundSame(same);
  requireInUse(context.db, { owners, statuses });
  const request = {
    kind: 'import' as const,
    name,
    onDuplicate: input.onDuplicate,
    header,
    mapping,
    owners,
    statuses,
    same,
  };
  const runId = createRun(context, request, titleOf(table.name));
  const plan: PlanFile = { context, runId, table, mapping, input, read };
  const { counts, names } = readIntoPlan(plan, givenOrder(plan)) ?? readInOrder(plan);
  keepNames(context.db, requireRun(context.db, runId), names);
  saveCounts(context, runId, table.name, counts);
  return readRun(context.db, runId);
}

function titleOf(name: string): string {
  return `Import ${name}`;
}

type PlanFile = {
  readonly context: WriteContext;
  readonly runId: number;
  readonly table: Table;
  readonly mapping: Mapping;
  readonly input: InputOf<'intake.plan'>;
  readonly read: PageReader;
};

type Counts = Readonly<Record<Verdict | 'blank', number>>;
type ReadFile = { readonly counts: Counts; readonly names: NameCounter };

/** Reads the file and decides its rows. Null when a date can be read two ways and nobody has said which. */
function readIntoPlan(plan: PlanFile, dayFirst: boolean | null): ReadFile | null {
  const { context, runId, table, input, read } = plan;
  const { db } = context;
  const decide = createRowDecider(db, table.rowEstimate, input.onDuplicate, input.answers.same);
  const keeper = createRowKeeper(context, runId);
  const names = createNameCounter();
  const places: FilePlace[] = [];
  const counts = { create: 0, update: 0, inquiry: 0, skip: 0, reject: 0, blank: 0 };
  let done = 0;
  let isOpen = false;
  context.progress('reading', 0, Math.max(1, table.rowEstimate), runId);
  const blank = read(rowRequest(plan, dayFirst), (page) => {
    for (const place of page.places) keepPlace(db, runId, places.push(place), place);
    for (const reject of page.rejects) noteReject(db, runId, reject);
    const decisions = decide(page.drafts.map(keysOf));
    page.drafts.forEach((row, at) => {
      const decision = decisions[at]!;
      const [, place] = row;
      counts[decision.verdict] += 1;
      if (decision.verdict === 'create') names.take(places[place - 1]!);
      keeper.add(row, decision);
    });
    counts.reject += page.rejects.length;
    done += page.read;
    isOpen = page.isOpen;
    context.progress('reading', done, Math.max(done + 1, table.rowEstimate), runId);
    return true;
  });
  if (isOpen) return null;
  keeper.end();
  context.progress('reading', done, done, runId);
  return { counts: { ...counts, blank }, names };
}

function rowRequest({ context: { db }, table, mapping, input }: PlanFile, dayFirst: boolean | null): RowRequest {
  const { country, timeZone } = requireOffice(db);
  const { encoding, separator, within, rowsBefore, header } = table;
  return {
    source: input.source,
    shape: { encoding, separator, within, rowsBefore },
    context: {
      header,
      mapping,
      country,
      timeZone,
      dayFirst,
      source: input.answers.source ?? null,
      leavesOut: leftOut(input),
    },
  };
}

/** Dates that can be read two ways are never guessed: other dates of the file prove how it means them, or the broker says it. */
function readInOrder(plan: PlanFile): ReadFile {
  const { context, runId, table, mapping, input } = plan;
  clearPlan(context.db, runId);
  dropRows(context.db, runId);
  const columns = dateColumns(mapping);
  const { order, example } = provenOrder(input.source, table, columns, stepper(plan));
  const read = order === null ? null : readIntoPlan(plan, order === 'day_first');
  if (read !== null) return read;
  throw new AppError(
    'INVALID_INPUT',
    `Dates of this file, as ${example}, can be read two ways. Say whether the day or the month comes first.`,
    { question: 'date_order', columns, example },
  );
}

function leftOut({ answers }: InputOf<'intake.plan'>): Repair[] {
  return repairs.filter((repair) => answers[repair] === 'leave_out');
}

/** What the broker said, true for day first; null if nothing. Throws AppError INVALID_INPUT if the file proves otherwise. */
function givenOrder(plan: PlanFile): boolean | null {
  const { table, mapping, input } = plan;
  const said = input.answers.dateOrder;
  if (said === undefined) return null;
  refuseDisproved(said, input.source, table, dateColumns(mapping), stepper(plan));
  return said === 'day_first';
}

function stepper({ context, table, runId }: PlanFile): () => void {
  return () => context.progress('reading', 0, Math.max(1, table.rowEstimate), runId);
}

function saveCounts(context: WriteContext, runId: number, name: string, counts: Counts): void {
  const accepted = counts.create + counts.update + counts.inquiry;
  savePlan(context, runId, {
    title: titleOf(name),
    total: accepted + counts.skip + counts.reject,
    placed: 0,
    kept: 0,
    leftOver: 0,
    skipped: counts.skip,
    summary: {
      ...emptySummary,
      counts: {
        imported: counts.create,
        updated: counts.update,
        inquiries: counts.inquiry,
        skipped: counts.skip,
        blank: counts.blank,
        rejected: counts.reject,
      },
    },
  });
}

/** How many rows of a planned import have each verdict. */
export function plannedCounts({ summary: { counts } }: RunRecord): Readonly<Record<Verdict, number>> {
  return {
    create: counts?.imported ?? 0,
    update: counts?.updated ?? 0,
    inquiry: counts?.inquiries ?? 0,
    skip: counts?.skipped ?? 0,
    reject: counts?.rejected ?? 0,
  };
}

/** Decides the accepted rows anew, because leads may have come or gone. Returns how many fare differently. */
export function replanImport(context: WriteContext, run: RunRecord): number {
  const { db } = context;
  const policy: Policy = run.request.kind === 'import' ? run.request.onDuplicate : 'skip';
  const { reject } = plannedCounts(run);
  const rows = run.total - reject;
  const decide = createRowDecider(db, rows, policy, run.request.kind === 'import' ? run.request.same : []);
  const names = createNameCounter();
  const counts = { create: 0, update: 0, inquiry: 0, skip: 0, reject, blank: run.summary.counts?.blank ?? 0 };
  let done = 0;
  const changed = redecideRows(db, run.id, (page) => {
    const decisions = decide(page.map(({ draft }) => draft));
    for (const [at, { draft }] of page.entries()) {
      if (done % rowsPerStep === 0) context.progress('checking', done, rows, run.id);
      done += 1;
      const { verdict } = decisions[at]!;
      counts[verdict] += 1;
      if (verdict === 'create') names.take(draft);
    }
    return decisions;
  });
  context.progress('checking', rows, rows, run.id);
  saveCounts(context, run.id, run.request.kind === 'import' ? run.request.name : '', counts);
  return changed + keepNames(db, run, names);
}
