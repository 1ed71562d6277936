import { writtenCell, type Cell } from '../../../shared/domain/export/cell.ts';
import { byteOrderMark, csvLine } from '../../../shared/domain/export/csv.ts';
import type { ColumnHead } from '../../../shared/domain/export/lead-cells.ts';
import { sheetEnd, sheetPath, sheetRow, sheetStart, workbookParts } from '../../../shared/domain/export/sheet-xml.ts';
import { createWallTime, createZonedStamp } from '../../../shared/domain/export/zoned-stamp.ts';
import { createZip } from './zip.ts';

/** A table in the making, page after page. */
export type Table = {
  add(rows: readonly (readonly Cell[])[]): void;
  /** Writes what stands behind the last row. */
  end(): void;
};

type Write = (part: string | Uint8Array) => void;

/** Begins a CSV (RFC 4180, UTF-8 with its mark) that a spreadsheet opens without running any of it. */
export function beginCsv(write: Write, titles: readonly string[], timeZone: string): Table {
  const stamp = createZonedStamp(timeZone);
  write(byteOrderMark + csvLine(titles));
  return {
    add: (rows) => write(rows.map((cells) => csvLine(cells.map((cell) => writtenCell(cell, stamp)))).join('')),
    end() {},
  };
}

/** Begins a workbook of one sheet. It is packed as it comes: a sheet of any length takes the memory of a page. */
export function beginSheet(write: Write, name: string, heads: readonly ColumnHead[], timeZone: string): Table {
  const clock = { wallTime: createWallTime(timeZone), stamp: createZonedStamp(timeZone) };
  const zip = createZip(write);
  let row = 1;
  for (const { path, xml } of workbookParts(name)) {
    zip.entry(path);
    zip.add(xml);
  }
  zip.entry(sheetPath);
  zip.add(sheetStart(heads));
  return {
    add: (rows) => zip.add(rows.map((cells) => sheetRow(cells, (row += 1), clock)).join('')),
    end() {
      zip.add(sheetEnd);
      zip.end();
    },
  };
}
