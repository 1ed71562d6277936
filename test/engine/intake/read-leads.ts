import { AppError } from '../../../main/engine/app-error.ts';
import { forEachRow, inspectTable } from '../../../main/engine/intake/read-file.ts';
import type { FileSource } from '../../../shared/contract/intake.ts';
import { createDuplicateFinder } from '../../../shared/domain/intake/duplicates.ts';
import { guessMapping } from '../../../shared/domain/intake/mapping.ts';
import { needsDateOrder } from '../../../shared/domain/intake/moment.ts';
import { createRowReader, type DraftLead } from '../../../shared/domain/intake/row.ts';

export type Office = { readonly country: string; readonly timeZone: string };

/** Everything that an import would learn from a file, with the proposed mapping and nobody to ask. */
export function readLeads(source: FileSource, { country, timeZone }: Office) {
  const table = inspectTable(source);
  const { proposals, questions } = guessMapping(table.header, table.sampleRows);
  const dates = proposals.filter(({ field }) => field === 'receivedAt').map(({ column }) => column);
  const { order } = needsDateOrder(table.sampleRows.flatMap((row) => dates.map((column) => row[column] ?? '')));
  const dayFirst = order === null ? null : order === 'day_first';
  const { header } = table;
  const read = createRowReader({ header, mapping: proposals, country, timeZone, dayFirst, source: null });
  const sameAs = createDuplicateFinder();
  const leads: (DraftLead & { readonly sameAsLine: number | null })[] = [];
  const rejected: { readonly line: number; readonly reason: string }[] = [];
  const { rows, blank } = forEachRow(source, table, (row) => {
    const result = row.problem === null ? read(row.cells, row.line) : ({ ok: false, reason: row.problem } as const);
    if (result.ok) leads.push({ ...result.lead, sameAsLine: sameAs(result.lead) });
    else rejected.push({ line: row.line, reason: result.reason });
  });
  return { table, proposals, questions, leads, rejected, rows, blank };
}

/** The same, short enough to be kept beside a fixture and read by a person. */
export function summary(source: FileSource, office: Office) {
  try {
    const { table, proposals, questions, leads, rejected, rows, blank } = readLeads(source, office);
    return {
      encoding: table.encoding,
      separator: table.separator,
      rowEstimate: table.rowEstimate,
      mapping: proposals.map(({ column, field }) => `${table.header[column]} -> ${field}`),
      questions: questions.map(({ text }) => text),
      leads: leads.map((lead) => readable(lead)),
      rejected,
      rows,
      blank,
    };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
}

function readable(lead: DraftLead) {
  const receivedAt = lead.receivedAt === null ? null : new Date(lead.receivedAt).toISOString();
  const flags = lead.flags.length === 0 ? null : lead.flags;
  return Object.fromEntries(Object.entries({ ...lead, receivedAt, flags }).filter(([, value]) => value !== null));
}
