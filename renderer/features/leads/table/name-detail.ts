import type { LeadRow } from '../../../../shared/contract/leads.ts';
import { matchesIn, type SearchTerms } from './search-terms.ts';

export type NameDetail = { readonly text: string; readonly isPhone: boolean; readonly isFound: boolean };

const lettersBefore = 24;

/** What stands beside a name: how to reach the lead, or what of it was found when the name does not say so itself. */
export function nameDetail({ name, email, phone, inquiry }: LeadRow, terms: SearchTerms): NameDetail {
  const contact = { text: email ?? phone ?? '', isPhone: email === null, isFound: true };
  if (terms.length === 0) return contact;
  if (email !== null && matchesIn(email, terms).length > 0) return { text: email, isPhone: false, isFound: true };
  if (phone !== null && matchesIn(phone, terms, true).length > 0) return { text: phone, isPhone: true, isFound: true };
  const [first] = inquiry === null ? [] : matchesIn(inquiry, terms);
  if (inquiry !== null && first !== undefined) {
    const start = Math.max(0, first.start - lettersBefore);
    return { text: `${start > 0 ? '…' : ''}${inquiry.slice(start)}`, isPhone: false, isFound: true };
  }
  if (matchesIn(name, terms).length > 0) return contact;
  return { text: 'found in an inquiry', isPhone: false, isFound: false };
}
