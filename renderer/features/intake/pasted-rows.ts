import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { whyNoLeadFile } from './accepted-files.ts';

export type Pasted =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'rows'; readonly text: string }
  | { readonly kind: 'refused'; readonly error: ErrorBody };

type Clipboard = { readonly files: Iterable<File>; getData(type: string): string };

/** As the contract takes it. */
const longestText = 20_000_000;
/** A larger one takes the page longer to read than anybody waits. */
const longestTable = 5_000_000;
const quotedCell = /(?:^|[\t\n])"/;

/**
 * What the clipboard holds of leads: a file that was copied, or cells. Spreadsheets give cells in several forms at once,
 * one of them a picture. null: nothing.
 */
export function pastedRows(clipboard: Clipboard): Pasted | null {
  const [copied] = [...clipboard.files];
  if (copied !== undefined && whyNoLeadFile(copied) === null) return { kind: 'file', file: copied };
  const text = rowsOf(clipboard.getData('text/plain'), clipboard.getData('text/html'));
  if (text.trim() !== '') return takeText(text);
  const why = copied === undefined ? null : whyNoLeadFile(copied);
  return why === null ? null : { kind: 'refused', error: { code: 'FILE_UNREADABLE', message: why } };
}

/** Rows as text, from the clipboard or as they were typed. */
export function takeText(text: string): Pasted {
  if (text.length <= longestText) return { kind: 'rows', text };
  const message = 'These are more than 20 million characters. Save the sheet as a file and take that.';
  return { kind: 'refused', error: { code: 'FILE_TOO_LARGE', message } };
}

/** Cells between tabs, unless one begins with a quotation mark: then only the table says where it ends. */
function rowsOf(plain: string, html: string): string {
  if (plain.includes('\t') && !quotedCell.test(plain)) return plain;
  return (html.length <= longestTable ? tableText(html) : null) ?? plain;
}

function tableText(html: string): string | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])].filter((row) => row.style.display !== 'none').map(cellsOf);
  return rows.some((cells) => cells.length > 1) ? rows.map((cells) => cells.map(quoted).join('\t')).join('\n') : null;
}

function cellsOf({ cells }: HTMLTableRowElement): string[] {
  return [...cells]
    .filter((cell) => cell.style.display !== 'none')
    .flatMap((cell) => [textOf(cell), ...Array<string>(cell.colSpan - 1).fill('')]);
}

/** Line ends of the markup are none of the cell; its breaks are. */
function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\u2028');
  return cell.textContent
    .replaceAll(/[^\S\u2028\u00a0]+/g, ' ')
    .replaceAll(/ ?\u2028 ?/g, '\n')
    .trim();
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
