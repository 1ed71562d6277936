import { foldText } from '../intake/text.ts';

/** A phone as it was written and as E.164. */
type Phones = { readonly phone: string | null; readonly phoneKey: string | null };
type Person = Phones & { readonly name: string; readonly emailKey: string | null };

/** What a search looks through: the folded name, the address and the bare digits of the phone. An import says it in SQL. */
export function searchText(person: Person): string {
  return `${foldText(person.name)}\n${person.emailKey ?? ''}\n${phoneDigits(person)}`;
}

/** Both forms of a phone without all that is neither digit nor blank. */
export function phoneDigits({ phone, phoneKey }: Phones): string {
  return `${digitsOf(phone ?? '')} ${digitsOf(phoneKey ?? '')}`;
}

const plusAndDigits = /^\+[\d ]+$/;

function digitsOf(text: string): string {
  return plusAndDigits.test(text) ? text.slice(1) : text.replaceAll(/[^\d ]/g, '');
}
