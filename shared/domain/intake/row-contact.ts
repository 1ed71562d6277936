import type { Problem } from '../../contract/intake.ts';
import { normalizeEmail, type EmailResult } from './email.ts';
import { answererOf, isMadeUpPhone, isBlankPhone } from './no-contact.ts';
import { isDamagedNumber, isKnownPhone, normalizePhone } from './phone.ts';
import { plainContact } from './plain-contact.ts';
import { phonesOf, splitContact } from './row-parts.ts';
import { numberBeforeWords, numbersOfOneBeginning, writtenPhone } from './written-phone.ts';

/** A kind of value that can be left out so that the row comes in all the same. */
export type Repair = NonNullable<Problem['repair']>;

export type Refused = {
  readonly reason: string;
  /** What would take the row in, as `leavesOut` says. */
  readonly repair?: Repair;
  readonly isAmbiguousDate?: boolean;
};

export type Reached = {
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneKey: string | null;
  /** Lines for the inquiry text. */
  readonly extras: string[];
};

type Reading = {
  /** ISO 3166, two letters: how a phone without a country is read. */
  readonly country: string;
  readonly leavesOut: readonly Repair[];
};

/** How a lead can be reached, from the cells for its e-mail, its phone and its second phone, whatever each of them holds. */
export function readContact(
  emailCell: string | null,
  phoneCell: string | null,
  secondCell: string | null,
  reading: Reading,
): Reached | Refused {
  const plain = secondCell === null ? plainContact(emailCell, phoneCell, reading.country) : null;
  return plain ?? interpretContact(emailCell, phoneCell, secondCell, reading);
}

/** The same for cells of any kind. */
export function interpretContact(
  emailCell: string | null,
  phoneCell: string | null,
  secondCell: string | null,
  { country, leavesOut }: Reading,
): Reached | Refused {
  const parts = partsOf(emailCell, phoneCell, secondCell);
  const emails = parts.emails.filter((each) => answererOf(each) === 'person');
  const [emailText = null, ...otherEmails] = emails;
  const extras = otherEmails.map((other) => `Second e-mail: ${other}`);
  if (emails.length < parts.emails.length) extras.push(...addressesOfNobody(parts.emails));
  const email = emailText === null ? null : readEmail(emailText, otherEmails.length === 0 ? emailCell : null);
  if (email !== null && 'problem' in email) {
    if (!leavesOut.includes('badEmail')) return { reason: email.problem, repair: 'badEmail' };
    extras.push(`E-mail as written: ${email.written}`);
  }
  const { written, remarks } = numbersOf(parts.phones, country);
  extras.push(...remarks);
  const [phone, ...rest] = written;
  const others = rest.length === 0 ? rest : otherNumbers(phone, rest);
  const damaged = others.find(isDamagedNumber) ?? phone;
  const key = damaged === undefined ? null : normalizePhone(damaged, country);
  if (key !== null && 'problem' in key) {
    if (!leavesOut.includes('badPhone')) return { reason: key.problem, repair: 'badPhone' };
    extras.push(...written.map((each) => `Phone as written: ${each}`));
    return { email: emailOf(email), phone: null, phoneKey: null, extras };
  }
  extras.push(...others.map((other) => `Second phone: ${other}`));
  const phoneKey = key?.e164 ?? null;
  const shown = phone !== undefined && phone.length > 40 ? phoneKey : (phone ?? null);
  return { email: emailOf(email), phone: shown, phoneKey, extras };
}

function addressesOfNobody(emails: readonly string[]): string[] {
  return emails.filter((each) => answererOf(each) === 'nobody').map((each) => `E-mail as written: ${each}`);
}

type ReadEmail = { readonly email: string } | { readonly problem: string; readonly written: string };

/** The problem of an address shows the whole cell if there is only one in it: a blank within may be what is wrong. */
function readEmail(text: string, cell: string | null): ReadEmail {
  const result = normalizeEmail(text);
  if ('email' in result) return result;
  const whole = cell?.includes(text) === true ? normalizeEmail(cell) : result;
  return 'email' in whole || cell === null
    ? { ...result, written: text }
    : { ...whole, written: whole === result ? text : cell };
}

type Numbers = { readonly written: readonly string[]; readonly remarks: readonly string[] };

/** The numbers in the cells, and lines for the inquiry text that keep what else these say. */
function numbersOf(phones: readonly string[], country: string): Numbers {
  const written: string[] = [];
  const remarks: string[] = [];
  for (const phone of phones) {
    const text = writtenPhone(phone);
    const isMadeUp = isMadeUpPhone(text);
    const numbers = isMadeUp || onlyNumber.test(text) ? null : numbersAmong(text, country);
    if (!isMadeUp) written.push(...(numbers ?? [text]));
    if ((isMadeUp && !isBlankPhone(text)) || numbers?.length === 1) remarks.push(`Phone as written: ${text}`);
  }
  return { written, remarks };
}

const onlyNumber = /^[+(\d][\d ().-]+\d$/;

/** The numbers of a text that is more than one number: several of one beginning, or one with words behind it. */
function numbersAmong(text: string, country: string): readonly string[] | null {
  const several = numbersOfOneBeginning(text);
  if (several !== null) return isKnownPhone(several[0], country) && !isKnownPhone(text, country) ? several : null;
  const number = numberBeforeWords(text);
  if (number === null || 'e164' in normalizePhone(text, country)) return null;
  return isKnownPhone(number, country) ? [number] : null;
}

type Parts = { readonly emails: readonly string[]; readonly phones: readonly string[] };

/** An e-mail may stand where the phone belongs and the other way round, and several where one belongs. */
function partsOf(emailCell: string | null, phoneCell: string | null, secondCell: string | null): Parts {
  const split = splitContact(emailCell);
  const isStrayed = phoneCell?.includes('@') === true;
  const own = split.email === null ? split.others : [split.email, ...split.others];
  const phones = isStrayed ? [] : phonesOf(phoneCell);
  const further = secondCell === null ? split.phones : [...split.phones, ...phonesOf(secondCell)];
  const all = further.length === 0 ? phones : [...phones, ...further];
  if (!isStrayed) return { emails: own, phones: all };
  const strayed = splitContact(phoneCell);
  const others = strayed.email === null ? strayed.others : [strayed.email, ...strayed.others];
  return { emails: [...own, ...others], phones: [...strayed.phones, ...all] };
}

/** A number that stands twice is told once. */
function otherNumbers(phone: string | undefined, rest: readonly string[]): string[] {
  const seen = new Set([digitsOf(phone ?? '')]);
  return rest.filter((other) => !seen.has(digitsOf(other)) && seen.add(digitsOf(other)));
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

function emailOf(result: EmailResult | null): string | null {
  return result !== null && 'email' in result ? result.email : null;
}
