import { plainEmail } from './email.ts';
import { answererOf, isMadeUpPhone } from './no-contact.ts';
import { plainPhone } from './plain-phone.ts';
import type { Reached } from './row-contact.ts';

const longestShown = 40;

/**
 * What the cells for an e-mail and a phone say where each holds just that, plainly written, or nothing. Null for all
 * others, which `readContact` has to interpret. Most rows of a file are plain, and this is many times faster; the two
 * always agree. `country` is ISO 3166 in two letters.
 */
export function plainContact(emailCell: string | null, phoneCell: string | null, country: string): Reached | null {
  const email = emailCell === null ? null : plainEmail(emailCell);
  if (email === null ? emailCell !== null : answererOf(email) !== 'person') return null;
  if (phoneCell === null) return { email, phone: null, phoneKey: null, extras: [] };
  const phoneKey = phoneCell.length > longestShown ? null : plainPhone(phoneCell, country);
  if (phoneKey === null || isMadeUpPhone(phoneCell)) return null;
  return { email, phone: phoneCell, phoneKey, extras: [] };
}
