import type { IntakeField, Mapping } from '../../contract/intake.ts';
import { meaningOfHeader } from './header.ts';
import { decodeMarkedEntities } from './message/html-entities.ts';
import { cleanCell, isPlaceholder } from './text.ts';
import { yesOrNo } from './yes-no.ts';

const longestTag = 60;
const mostTags = 50;
const asAnswer: readonly IntakeField[] = ['company', 'address', 'price'];

export type ContactParts = {
  readonly email: string | null;
  readonly phones: readonly string[];
  readonly others: readonly string[];
};

const emails = /[^\s,;/|<>:]+@[^\s,;/|<>]+/g;
const contactLabel =
  /\b(?:e-?mail|mail|phone|telephone|tel|mobile|mob|cell|ph|whatsapp|contact)\b\s*(?:no\.?)?\s*[:.-]+/gi;
const phoneCharacters = /^\+?[\d\s()./+-]+$/;

/**
 * The parts of a cell that may hold an e-mail, several, a phone, or an e-mail and a phone ("ana@example.com / 0171 123456",
 * "Mobile: 98765 43210, Email: ana@example.com").
 */
export function splitContact(cell: string | null): ContactParts {
  if (cell === null) return { email: null, phones: [], others: [] };
  if (!cell.includes('@')) {
    const text = cell.replace(contactLabel, ' ').trim();
    const phones = phonesOf(text).filter((phone) => phoneCharacters.test(phone) && digitsOf(phone) >= fewestDigits);
    return phones.length > 0 ? { email: null, phones, others: [] } : { email: cell, phones, others: [] };
  }
  if (!/[\s,;/|]/.test(cell) || /<[^<>]*>/.test(cell)) return { email: cell, phones: [], others: [] };
  const [email, ...others] = cell.match(emails) ?? [];
  if (email === undefined) return { email: cell, phones: [], others: [] };
  const rest = cell.replace(emails, ' , ').replace(contactLabel, ' ');
  const trimmed = rest.replace(/^[\s,;/|-]+|[\s,;/|-]+$/g, '');
  return { email, phones: phonesOf(trimmed).filter((phone) => digitsOf(phone) >= fewestDigits), others };
}

const fewestDigits = 7;
const singlePhone = /^\+?[\d \t\u00A0().-]+$/;
const betweenPhones = /\s*(?:[,;|\r\n&]|:::)\s*|\s+(?:\/|or|and|und|u\.|oder|y|o|ou|e|et)\s+/i;

/** The phones of a cell that may hold several; a slash within one ("0171/123456") parts nothing. */
export function phonesOf(cell: string | null): readonly string[] {
  if (cell === null || cell === '') return [];
  if (singlePhone.test(cell)) return [cell];
  for (const separator of [betweenPhones, /\//]) {
    const parts: string[] = cell.split(separator).filter((part) => part.trim() !== '');
    const phones: string[] = parts.filter((part) => digitsOf(part) >= fewestDigits);
    const isParted = phones.length > 0 && parts.every((part) => phones.includes(part) || digitsOf(part) === 0);
    if (isParted && phones[0] !== cell) return phones.map((phone) => phone.trim());
  }
  return [cell];
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** A cell of a tag column: where the header asks yes or no, the header for yes and nothing for no. */
export function tagCell(cell: string, flag: string | null): string {
  if (flag === null) return cell;
  const answer = yesOrNo(cell);
  return answer === null ? cell : answer ? flag : '';
}

/** The tag that a column gives whoever says yes there; null for a column that holds tags itself. */
export function flagOf(header: string): string | null {
  return meaningOfHeader(header) === 'tags'
    ? null
    : header
        .replace(/[_?]+/g, ' ')
        .replace(/[,;|\s]+/g, ' ')
        .trim();
}

/** Google puts contacts of all kinds into groups of its own. */
const ownGroup = /^\* ?(?:my ?contacts|starred|friends|family|coworkers)$/i;

/** Tags out of a cell split at `,` `;` `|` `:::` and line ends, without the quotes and brackets of a list (`["Buyer", "Hot"]`). */
export function tagsOf(cell: string): string[] {
  const list = /^\s*\[([^[\]]*)\]\s*$/.exec(cell)?.[1] ?? cell;
  return list
    .split(/[,;|\n]|:::/)
    .map((tag) => tag.replace(/\s+/g, ' ').trim())
    .filter((tag) => !ownGroup.test(tag))
    .map((tag) => /^(["'])(.+)\1$/.exec(tag)?.[2]?.trim() ?? tag);
}

/** The tags of cells without repeats; null if there are too many or one too long. */
export function splitTags(cells: readonly string[]): string[] | null {
  const tags = new Set(cells.flatMap(tagsOf));
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
    ...answers.map((column) => ({ column, title: titleOf(header[column] ?? '') })),
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
    if (value !== '' && !isPlaceholder(value)) lines.push(title === null ? value : `${title} ${withoutMark(value)}`);
  }
  for (const extra of extras) lines.push(extra);
  const [only] = lines;
  if (only === undefined) return null;
  return decodeMarkedEntities(lines.length === 1 ? only : lines.join('\n'));
}

/** Meta's `z:` keeps a spreadsheet from taking a postal code for a number. */
function withoutMark(answer: string): string {
  return answer.startsWith('z:') ? answer.slice(2).trimStart() : answer;
}

/** A column without a name, or with one that Baton gave it, has no title to show. */
function titleOf(title: string): string | null {
  return title.trim() === '' || /^column \d+$/i.test(title) ? null : questionOf(title);
}

const firstLetter = /^[¿¡]?\p{L}/u;

function questionOf(title: string): string {
  const words = title.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  const question = words.replace(firstLetter, (start) => start.toUpperCase());
  return /[?:]$/.test(question) ? question : `${question}:`;
}
