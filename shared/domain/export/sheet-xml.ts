import type { Cell } from './cell.ts';
import type { ColumnHead } from './lead-cells.ts';

/** Rows that an Excel sheet holds below its header. */
export const mostSheetRows = 1_048_575;

const msPerDay = 86_400_000;
const epochSerial = 25_569;
/** 0.09 ms, in days. */
const hair = 1e-9;

/** The formats that `xl/styles.xml` lists, by their place there. */
const style = { header: 1, text: 2, moment: 3 };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const sheetPath = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook of one sheet, without the sheet itself (ECMA-376, part 1, 12.2 and 18). */
export function workbookParts(sheetName: string): readonly { readonly path: string; readonly xml: string }[] {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
  ];
  return parts.map(([path, xml]) => ({ path, xml: declaration + xml }));
}

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`;

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

/** Text cells are of the format "text" (49), so that nothing that is typed over in them becomes a formula. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A sheet up to and with its header row, which is bold and stays in sight. Rows follow from 2 on, then `sheetEnd`. */
export function sheetStart(heads: readonly ColumnHead[]): string {
  const widths = heads.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = heads.map(({ title }, index) => textCell(`${columnName(index)}1`, title, style.header));
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

export const sheetEnd = '</sheetData></worksheet>';

export type SheetClock = {
  /** What the office's wall shows at a moment; null where it has shown that before. */
  readonly wallTime: (ms: number) => number | null;
  /** The moment in words that leave no doubt. */
  readonly stamp: (ms: number) => string;
};

/**
 * A row of a sheet, counted from 1. Numbers are numbers; moments are dates on the office's wall to the second, and text
 * where the wall alone would not tell them; everything else is text, whatever it begins with. Pure.
 */
export function sheetRow(cells: readonly Cell[], row: number, clock: SheetClock): string {
  let xml = `<row r="${row}">`;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell !== '') xml += cellXml(cell, `${columnName(column)}${row}`, clock);
  }
  return `${xml}</row>`;
}

function cellXml(cell: Cell, place: string, { wallTime, stamp }: SheetClock): string {
  if (typeof cell === 'string') return textCell(place, cell, style.text);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const wallMs = wallTime(cell.at);
  if (wallMs === null) return textCell(place, stamp(cell.at), style.text);
  return `<c r="${place}" s="${style.moment}"><v>${serialOf(wallMs)}</v></c>`;
}

function textCell(place: string, text: string, format: number): string {
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Days since the last day of 1899; a hair later where a reader that cuts off would find the second before. */
function serialOf(wallMs: number): number {
  const secondMs = Math.floor(wallMs / 1000) * 1000;
  const serial = secondMs / msPerDay + epochSerial;
  return (serial - epochSerial) * msPerDay < secondMs ? serial + hair : serial;
}

const columnNames: string[] = [];

/** A, B, …, Z, AA, … */
function columnName(index: number): string {
  const known = columnNames[index];
  if (known !== undefined) return known;
  const last = String.fromCodePoint(65 + (index % 26));
  const name = index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
  columnNames[index] = name;
  return name;
}

// What XML has no place for is written as Excel does, and so is what only looks like that.
const needsCare = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x/u;
const special = /[&<>\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|_(?=x[\dA-Fa-f]{4}_)/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(
      special,
      (letter) => entities[letter] ?? `_x${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
