import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});

afterAll(() => office.close());

test.each([
  [
    'a page that a portal calls a workbook',
    '<html><body><table><tr><td>Name</td></tr></table></body></html>',
    'web page',
  ],
  ['XML', '\n<?xml version="1.0"?><Workbook/>', 'web page'],
  ['JSON', '[{"name":"Ana","email":"ana@leads.example"}]', 'JSON'],
  ['an address book', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEMAIL:ann@leads.example\r\nEND:VCARD\r\n', 'vCard'],
])('%s is no table, and the error says what to do', async (_what, text, named) => {
  for (const operation of ['intake.inspect', 'intake.plan'] as const) {
    const refused = await office.call(operation, { source: { text } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(new RegExp(`${named}.*import that\\.$`));
  }
});

test('a table whose first cell is in angle brackets or braces stays one', async () => {
  for (const first of ['<Name>', '{Name}']) {
    const { header } = await office.ok('intake.inspect', { source: { text: `${first},Email\nAna,ana@leads.example` } });
    expect(header).toEqual([first, 'Email']);
  }
});
