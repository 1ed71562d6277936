import type { exportOperations } from '../../../shared/contract/export.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { byteOrderMark, csvLine } from '../../../shared/domain/export/csv.ts';
import { headerCells, leadCells } from '../../../shared/domain/export/lead-cells.ts';
import { createZonedStamp } from '../../../shared/domain/export/zoned-stamp.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { beginFile, type ExportFile } from './file.ts';
import { namedPlace, usualPlace, type Place } from './place.ts';
import { forgetLeads, freezeLeads, pagesOf } from './rows.ts';

type Input = InputOf<'export.leads'>;

/** The file takes its name last, when nothing of the act can fail any more but the commit of the audit's entry. */
function exportLeads(context: WriteContext, input: Input): OutputOf<'export.leads'> {
  const columns = [...new Set(input.columns)];
  const place = placeFor(context, input);
  const rows = freezeLeads(context, input);
  record(context, { rows, columns });
  const file = beginFile(place, context.newId());
  try {
    writeAll(context, file, columns, rows);
    forgetLeads(context);
    context.refuseToStop();
    return { path: file.finish(), rows };
  } catch (error) {
    file.drop();
    throw error;
  }
}

function placeFor({ db, now }: WriteContext, { path }: Input): Place {
  if (path !== null) return namedPlace(path);
  return usualPlace(db.file, `Baton leads ${localDate(now, requireOffice(db).timeZone)}.csv`);
}

function writeAll(context: WriteContext, file: ExportFile, columns: Input['columns'], rows: number): void {
  const stamp = createZonedStamp(requireOffice(context.db).timeZone);
  let done = 0;
  file.write(byteOrderMark + csvLine(headerCells(columns)));
  for (const page of pagesOf(context, columns)) {
    context.progress('writing', done, rows);
    file.write(page.map((lead) => csvLine(leadCells(lead, columns, stamp))).join(''));
    done += page.length;
  }
  context.progress('writing', rows, rows);
}

export const exportHandlers = {
  'export.leads': exportLeads,
} satisfies HandlersFor<typeof exportOperations>;
