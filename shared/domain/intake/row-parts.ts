import type { IntakeField, Mapping } from '../../contract/intake.ts';
import { meaningOfHeader } from './header.ts';
import { cleanCell, isPlaceholder } from './text.ts';

const longestTag = 60;
const mostTags = 50;
const asAnswer: readonly IntakeField[] = ['company', 'address', 'price'];

export type ContactParts = {
  readonly email: string | null;
  readonly phone: string | null;
  readonly others: readonly string[];
};

/** The parts of a cell that may hold an e-mail, several, or an e-mail and a phone ("ana@example.com / 0171 123456"). */
export function splitContact(cell: string | null): ContactParts {
  if (cell === null || !/[\s,;/|]/.test(cell) || /<[^<>]*>/.test(cell)) return { email: cell, phone: null, others: [] };
  const emails = cell.match(/[^\s,;/|<>]+@[^\s,;/|<>]+/g) ?? [];
  const [email, ...others] = emails;
  if (email === undefined) return { email: cell, phone: null, others: [] };
  let rest = cell;
  for (const found of emails) rest = rest.replace(found, ' ');
  const phone = rest.replace(/[,;/|]+/g, ' ').trim();
  return { email, phone: phone.replace(/\D/g, '').length >= 7 ? phone : null, others };
}

/** Tags out of cells split at `,` `;` `|` and line ends, without repeats; null if there are too many or one too long. */
export function splitTags(cells: readonly string[]): string[] | null {
  const tags = new Set(cells.flatMap((cell) => cell.split(/[,;|\n]/)).map((tag) => tag.replace(/\s+/g, ' ').trim()));
  tags.delete('');
  return tags.size > mostTags || [...tags].some((tag) => tag.length > longestTag) ? null : [...tags];
}

/** A column whose values go into the inquiry text: as they stand (no title), or as the answer to its title. */
export type TextColumn = { readonly column: number; readonly title: string | null };

/** The columns of an inquiry text in its order: messages, answers to questions, values without a field of their own. */
export function textColumns(mapping: Mapping, header: readonly string[]): TextColumn[] {
  const columnsOf = (field: IntakeField) =>
    mapping.filter((entry) => entry.field === field).map(({ column }) => column);
  const isPlain = (column: number) => meaningOfHeader(header[column] ?? '') === 'message';
  const messages = columnsOf('message');
  const answers = [...messages.filter((column) => !isPlain(column)), ...asAnswer.flatMap(columnsOf)];
  return [
    ...messages.filter(isPlain).map((column) => ({ column, title: null })),
    ...answers.map((column) => ({ column, title: questionOf(header[column] ?? '') })),
  ];
}

/** The inquiry text of a row, with what else is worth a line; null when there is nothing to say. */
export function inquiryText(
  cells: readonly string[],
  columns: readonly TextColumn[],
  extras: readonly string[],
): string | null {
  const lines: string[] = [];
  for (const { column, title } of columns) {
    const value = cleanCell(cells[column] ?? '');
    if (value !== '' && !isPlaceholder(value)) lines.push(title === null ? value : `${title} ${value}`);
  }
  lines.push(...extras);
  return lines.length === 0 ? null : lines.join('\n');
}

function questionOf(title: string): string {
  const words = title.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  const question = words.charAt(0).toUpperCase() + words.slice(1);
  return /[?:]$/.test(question) ? question : `${question}:`;
}
