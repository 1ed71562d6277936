import type { NearReason } from '../../../contract/near-matches.ts';

type PhoneReason = Extract<NearReason, 'phone_one_digit' | 'phone_digits_swapped' | 'phone_front'>;

const commonEnd = 7;
/** A mailbox that half the companies have names nobody. */
const generalMailboxes = new Set(
  'info office contact hello mail email sales admin support team home me kontakt contacto contato'.split(' '),
);
const fewestLetters = 3;

/** The digits of a phone, in E.164 where it is known; null when there are too few to tell anything. */
export function phoneDigits(phoneKey: string | null, phone: string | null): string | null {
  const digits = (phoneKey ?? phone ?? '').replaceAll(/\D/g, '');
  return digits.length >= commonEnd ? digits : null;
}

/** How two phones can be one that was written wrongly; null if they are two. Symmetric. */
export function comparePhones(one: string, other: string): PhoneReason | null {
  if (one.length === other.length && one !== other) {
    let at = 0;
    while (one[at] === other[at]) at += 1;
    if (one.slice(at + 1) === other.slice(at + 1)) return 'phone_one_digit';
    const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at];
    if (isSwapped && one.slice(at + 2) === other.slice(at + 2)) return 'phone_digits_swapped';
  }
  return one.slice(-commonEnd) === other.slice(-commonEnd) ? 'phone_front' : null;
}

/** Two phones that `comparePhones` takes for one have one of these in common. */
export function phoneKeys(digits: string): string[] {
  return [digits.slice(-4), `${digits.slice(0, -4)}…`, `${digits.slice(0, -5)}…${digits.slice(-3)}`];
}

/** What stands before the @, without what providers ignore; null if it names nobody. */
export function mailboxOf(emailKey: string | null): string | null {
  if (emailKey === null) return null;
  const local = emailKey.slice(0, emailKey.lastIndexOf('@'));
  const mailbox = local.replace(/\+.*$/, '').replaceAll(/[._-]/g, '');
  return mailbox.length < fewestLetters || generalMailboxes.has(mailbox) ? null : mailbox;
}
