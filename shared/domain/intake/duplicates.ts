import { createKeyBook } from './key-book.ts';

type Keys = { readonly emailKey: string | null; readonly phoneKey: string | null; readonly line: number };

/**
 * Finds people who stand in a file more than once. The function it returns takes the leads in file order and gives the
 * line of the first row with the same e-mail or, failing that, the same phone; null for a person not seen before.
 * What a repeated row adds (a second phone) is known from then on as the first row's. `rows` is how many are expected.
 */
export function createDuplicateFinder(rows = 0): (lead: Keys) => number | null {
  const byEmail = createKeyBook(rows);
  const byPhone = createKeyBook(rows);
  return ({ emailKey, phoneKey, line }) => {
    const sameEmail = emailKey === null ? -1 : byEmail.find(emailKey);
    const samePhone = phoneKey === null ? -1 : byPhone.find(phoneKey);
    const known = sameEmail >= 0 ? sameEmail : samePhone;
    const first = known >= 0 ? known : line;
    if (emailKey !== null && sameEmail < 0) byEmail.put(first);
    if (phoneKey !== null && samePhone < 0) byPhone.put(first);
    return known >= 0 ? known : null;
  };
}
