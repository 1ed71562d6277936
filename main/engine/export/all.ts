import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { leadColumns } from '../../../shared/contract/leads.ts';
import { momentCell, type Cell } from '../../../shared/domain/export/cell.ts';
import { columnHeads, leadCells, type ExportedLead } from '../../../shared/domain/export/lead-cells.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import type { ExportColumn, ExportTable } from './export-table.ts';
import type { Write } from './file.ts';
import { makeFolderOf } from './folder.ts';
import { namedFolder, usualPlace } from './place.ts';
import { readmeText, type ReadmeFile } from './readme.ts';
import { forgetLeads, freezeLeads, pagesOf, rowsPerPage } from './rows.ts';
import { beginCsv } from './table.ts';
import { tablesOfLeads } from './tables-of-leads.ts';
import { tablesOfOffice } from './tables-of-office.ts';

const leadsFile = 'leads.csv';

/** Every other file, in the order of the README. */
export const exportTables: readonly ExportTable[] = [...tablesOfLeads, ...tablesOfOffice];

/** In the columns of the lead table, between what joins the other files to it and what only an import asks for. */
const leadTitles = ['Lead ID', ...columnHeads(leadColumns).map(({ title }) => title), 'Subject'];

export function exportAll(context: WriteContext, input: InputOf<'export.all'>): OutputOf<'export.all'> {
  const { db, now } = context;
  const { timeZone, name } = requireOffice(db);
  const date = localDate(now, timeZone);
  const place = input.path === null ? usualPlace(db.file, `Baton data ${date}`) : namedFolder(input.path);
  const files = exportTables.length + 2;
  const leads = freezeLeads(context, {
    target: { filter: {}, except: [] },
    sort: [{ field: 'createdAt', direction: 'asc' }],
  });
  record(context, { leads, files });
  const counts = exportTables.map((table) => countRows(db, table));
  const rows = counts.reduce((sum, count) => sum + count, leads);
  const add = createCounter(context, rows);
  const path = makeFolderOf(context, place, (addFile) => {
    addFile(leadsFile, (write) => addLeads(context, write, timeZone, add));
    for (const table of exportTables) addFile(table.file, (write) => addTable(db, table, write, timeZone, add));
    addFile('README.txt', (write) =>
      write(readmeText({ office: name, date, timeZone, files: readmeFiles(leads, counts) })),
    );
    forgetLeads(context);
  });
  return { path, files, rows };
}

/** Says how far all files together are, page by page; where the export can be stopped. */
function createCounter(context: WriteContext, total: number): (rows: number) => void {
  let done = 0;
  context.progress('writing', done, total);
  return (rows) => context.progress('writing', (done += rows), total);
}

function addLeads(context: WriteContext, write: Write, timeZone: string, add: (rows: number) => void): void {
  const table = beginCsv(write, leadTitles, timeZone);
  for (const page of pagesOf(context, leadColumns)) {
    table.add(page.map(wholeLead));
    add(page.length);
  }
}

function wholeLead(lead: ExportedLead): Cell[] {
  return [lead.id, ...leadCells(lead, leadColumns), lead.subject];
}

function addTable(
  db: ReadDatabase,
  { from, joins = '', orderBy, columns }: ExportTable,
  write: Write,
  timeZone: string,
  add: (rows: number) => void,
): void {
  const csv = beginCsv(
    write,
    columns.map(({ title }) => title),
    timeZone,
  );
  const expressions = columns.map(({ sql }) => sql).join(', ');
  const rows = db
    .statement<[], Value[]>(`SELECT ${expressions} FROM ${from} AS row ${joins} ORDER BY ${orderBy}`)
    .raw()
    .iterate();
  let page: Cell[][] = [];
  const flush = () => {
    csv.add(page);
    add(page.length);
    page = [];
  };
  for (const row of rows) {
    page.push(row.map((value, index) => toCell(value, columns[index])));
    if (page.length === rowsPerPage) flush();
  }
  flush();
}

type Value = string | number | null;

function toCell(value: Value, column: ExportColumn | undefined): Cell {
  if (column?.isMoment && typeof value === 'number') return momentCell(value);
  return value ?? '';
}

function countRows(db: ReadDatabase, { from }: ExportTable): number {
  return db.statement<[], number>(`SELECT count(*) FROM ${from}`).pluck().get() ?? 0;
}

function readmeFiles(leads: number, counts: readonly number[]): ReadmeFile[] {
  const about = 'Every lead, whatever its status, in the columns of the lead table. Baton’s own import reads it.';
  return [
    { file: leadsFile, about, rows: leads, titles: leadTitles },
    ...exportTables.map(({ file, about, columns }, index) => ({
      file,
      about,
      rows: counts[index] ?? 0,
      titles: columns.map(({ title }) => title),
    })),
  ];
}
