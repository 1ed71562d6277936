import type { Mapping } from '../../contract/intake.ts';
import { isOfSomebodyElse, soundsLikePhone } from './column-signs.ts';
import { headerWords, meaningOfHeader } from './header.ts';
import { phonesOf } from './row-parts.ts';
import { cleanCell } from './text.ts';

/** What is taken from further columns, and which columns these are. */
export type SpareContacts = {
  readonly email: string | null;
  readonly phone: string | null;
  readonly columns: readonly number[];
};

const nothing: SpareContacts = { email: null, phone: null, columns: [] };
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const longestPhones = 200;
const phone = /^(?:p|tel)?:?\s*\+?[\d\s().-]{7,}$/i;

/**
 * Finds the e-mail or phone of a row that leaves the columns for it empty in the further ones ("Email 2", "Work phone"),
 * which otherwise go into the inquiry text. Takes the cells and what the proper columns hold.
 */
export function createSpareContacts(
  mapping: Mapping,
  header: readonly string[],
): (cells: readonly string[], email: string | null, phone: string | null) => SpareContacts {
  const columns = mapping.filter(({ field }) => field === 'message').map(({ column }) => column);
  const emails = columns.filter((column) => mayBeEmail(header[column] ?? ''));
  const phones = columns.filter((column) => mayBePhone(header[column] ?? ''));
  if (emails.length + phones.length === 0) return () => nothing;
  return (cells, ownEmail, ownPhone) => {
    if ((ownEmail !== null || emails.length === 0) && (ownPhone !== null || phones.length === 0)) return nothing;
    const valueAt = (column: number | undefined) => (column === undefined ? null : cleanCell(cells[column] ?? ''));
    const spareEmail = ownEmail === null ? emails.find((column) => email.test(valueAt(column) ?? '')) : undefined;
    const sparePhone = ownPhone === null ? phones.find((column) => isPhone(valueAt(column) ?? '')) : undefined;
    return {
      email: valueAt(spareEmail),
      phone: valueAt(sparePhone),
      columns: [spareEmail, sparePhone].filter((column) => column !== undefined),
    };
  };
}

function mayBeEmail(title: string): boolean {
  const words = headerWords(title);
  return meaningOfHeader(title) === 'email' || (/\be ?mail\b/.test(words) && !isOfSomebodyElse(words));
}

function mayBePhone(title: string): boolean {
  const meaning = meaningOfHeader(title);
  return meaning === 'phone' || meaning === 'phone2' || soundsLikePhone(headerWords(title));
}

/** Or several. */
function isPhone(cell: string): boolean {
  if (cell === '' || cell.length > longestPhones) return false;
  return phone.test(cell) || phonesOf(cell).every((each) => phone.test(each));
}
