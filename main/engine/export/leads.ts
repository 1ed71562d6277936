import { leadFormats, type LeadFormat } from '../../../shared/contract/export.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { columnHeads, leadCells } from '../../../shared/domain/export/lead-cells.ts';
import { mostSheetRows } from '../../../shared/domain/export/sheet-xml.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { makeFile, type Write } from './file.ts';
import { formatOf } from './format-of.ts';
import { namedPlace, usualPlace, type Place } from './place.ts';
import { forgetLeads, freezeLeads, pagesOf } from './rows.ts';
import { beginCsv, beginSheet, type Table } from './table.ts';

type Input = InputOf<'export.leads'>;

export function exportLeads(context: WriteContext, input: Input): OutputOf<'export.leads'> {
  const columns = [...new Set(input.columns)];
  const format = formatOf(input, leadFormats);
  const place = placeFor(context, input, format);
  const rows = freezeLeads(context, input);
  if (format === 'xlsx') refuseBeyondSheet(rows);
  record(context, { rows, columns, format });
  const path = makeFile(context, place, (write) => {
    addLeads(context, beginTable(context, write, columns, format), columns, rows);
    forgetLeads(context);
  });
  return { path, rows };
}

function placeFor({ db, now }: WriteContext, { path, format: asked }: Input, format: LeadFormat): Place {
  if (path !== null) return namedPlace(path, asked === undefined ? leadFormats : [asked]);
  return usualPlace(db.file, `Baton leads ${localDate(now, requireOffice(db).timeZone)}.${format}`);
}

function refuseBeyondSheet(rows: number): void {
  if (rows <= mostSheetRows) return;
  const [most, asked] = [mostSheetRows, rows].map((count) => count.toLocaleString('en'));
  throw new AppError(
    'FILE_TOO_LARGE',
    `An Excel sheet has room for ${most} leads, and these are ${asked}. Export them as CSV, which has no such limit, or fewer of them. Nothing was written.`,
    { field: 'format', rows },
  );
}

function beginTable({ db }: WriteContext, write: Write, columns: Input['columns'], format: LeadFormat): Table {
  const { timeZone } = requireOffice(db);
  const heads = columnHeads(columns);
  if (format === 'xlsx') return beginSheet(write, 'Leads', heads, timeZone);
  return beginCsv(
    write,
    heads.map(({ title }) => title),
    timeZone,
  );
}

function addLeads(context: WriteContext, table: Table, columns: Input['columns'], rows: number): void {
  let done = 0;
  for (const page of pagesOf(context, columns)) {
    context.progress('writing', done, rows);
    table.add(page.map((lead) => leadCells(lead, columns)));
    done += page.length;
  }
  table.end();
  context.progress('writing', rows, rows);
}
