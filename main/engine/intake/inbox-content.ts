import type { FileSource, Message } from '../../../shared/contract/intake.ts';
import { meaningOfHeader } from '../../../shared/domain/intake/header.ts';
import { guessMapping } from '../../../shared/domain/intake/mapping.ts';
import { readMessageBytes } from '../../../shared/domain/intake/message/read-message.ts';
import { createRowReader } from '../../../shared/domain/intake/row.ts';
import { AppError } from '../app-error.ts';
import type { OfficeRecord } from '../office/api.ts';
import { leftOutSentence } from './chosen-sheets.ts';
import { createDecoder, detectEncoding } from './encoding.ts';
import type { InboxCandidate } from './inbox-folder.ts';
import { forEachRow, inspectTable } from './read-file.ts';
import { isWorkbook, readSheets } from './workbook.ts';

/** What a file of the inbox holds. `leftOut`: which sheets were not read, in one sentence; `problem`: why it cannot be taken in. */
export type InboxContent =
  | { readonly message: Message }
  | { readonly table: FileSource; readonly leftOut?: string | null }
  | { readonly problem: string };

const outlookMark = 'd0cf11e0';
const outlookFormat =
  'This is a message in Outlook’s own format. In Outlook, save it as text, or drag it out of another mail program as .eml.';

/** Reads a file before the transaction begins, so that what is taken in is what was read, whatever becomes of the file. */
export async function readCandidate({ name, kind, content }: InboxCandidate): Promise<InboxContent> {
  if ('problem' in content) return content;
  const { bytes } = content;
  try {
    if (kind === 'message') {
      const isOutlook = bytes.subarray(0, 4).toString('hex') === outlookMark;
      return isOutlook ? { problem: outlookFormat } : { message: readMessageBytes(bytes) };
    }
    if (isWorkbook(bytes)) {
      const { text, sheets } = await readSheets(bytes);
      return { table: { name, text }, leftOut: leftOutSentence(sheets) };
    }
    const table = { name, text: decoded(bytes) };
    return kind === 'text' && !isTable(table) ? { message: readMessageBytes(bytes) } : { table };
  } catch (thrown) {
    if (thrown instanceof AppError) return { problem: thrown.message };
    throw thrown;
  }
}

function decoded(bytes: Buffer): string {
  const decoder = createDecoder(detectEncoding([bytes]));
  return decoder.write(bytes) + decoder.end();
}

const personal: ReadonlySet<unknown> = new Set(['name', 'firstName', 'lastName', 'email', 'phone']);

/** Spreadsheets save tables as texts, too: their first line names at least two columns that say who somebody is. */
function isTable(source: FileSource): boolean {
  const { headerRow, header, sampleRows } = inspectTable(source);
  const isNamed = header.filter((title) => personal.has(meaningOfHeader(title))).length > 1;
  return headerRow > 0 && isNamed && sampleRows.some((cells) => cells.length > 1);
}

/** What people wrote in a file: what routing has to look at before its transaction. */
export function textsOf(content: InboxContent, office: Pick<OfficeRecord, 'country' | 'timeZone'>): string[] {
  if ('message' in content) return [content.message.inquiry];
  if ('problem' in content) return [];
  const texts: string[] = [];
  try {
    const table = inspectTable(content.table);
    const mapping = guessMapping(table.header, table.sampleRows).proposals;
    const { country, timeZone } = office;
    const readRow = createRowReader({ header: table.header, mapping, country, timeZone, dayFirst: true, source: null });
    forEachRow(content.table, table, ({ cells, line, problem }) => {
      const row = problem === null ? readRow(cells, line) : null;
      if (row?.ok === true && row.lead.message !== null) texts.push(row.lead.message);
    });
  } catch (thrown) {
    // The import meets the same fault and says so.
    if (!(thrown instanceof AppError)) throw thrown;
  }
  return texts;
}
