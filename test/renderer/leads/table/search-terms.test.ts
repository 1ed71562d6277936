import { expect, test } from 'vitest';
import { nameDetail } from '../../../../renderer/features/leads/table/name-detail.ts';
import { matchesIn, searchTerms } from '../../../../renderer/features/leads/table/search-terms.ts';
import { leadNamed } from '../lead-office.ts';

function found(text: string, search: string, isPhone = false): string[] {
  return matchesIn(text, searchTerms(search), isPhone).map(({ start, end }) => text.slice(start, end));
}

test('each word is found wherever it stands, whatever its case and accents', () => {
  expect(found('Dana Whitfield', 'whit DA')).toEqual(['Whit', 'Da']);
  expect(found('José Álvarez', 'jose alvarez')).toEqual(['José', 'Álvarez']);
  expect(found('Groß & Söhne', 'gross sohne')).toEqual(['Groß', 'Söhne']);
  expect(found('Dana', '   ')).toEqual([]);
});

test('a phone number is found in any format', () => {
  expect(found('(412) 555-0142', '4125550142', true)).toEqual(['412) 555-0142']);
  expect(found('+1 412 555 0142', '555-01', true)).toEqual(['555 01']);
  expect(found('+1 412 555 0142', 'dana', true)).toEqual([]);
});

test('beside the name stands what was found: contact, inquiry, or that it is further down in one', () => {
  const lead = leadNamed(1, { name: 'Dana Whitfield', phone: '(412) 555-0142', inquiry: `${'x '.repeat(30)}garage` });
  const detail = (search: string) => nameDetail(lead, searchTerms(search));
  expect(detail('')).toEqual({ text: 'lead1@example.com', isPhone: false, isFound: true });
  expect(detail('0142').text).toBe('(412) 555-0142');
  expect(detail('garage').text).toMatch(/^…x .*garage$/);
  expect(detail('dana').text).toBe('lead1@example.com');
  expect(detail('balcony')).toEqual({ text: 'found in an inquiry', isPhone: false, isFound: false });
});
