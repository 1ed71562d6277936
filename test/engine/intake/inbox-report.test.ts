import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openInboxOffice, portalMail, type InboxOffice } from './inbox-office.ts';

let office: InboxOffice;

beforeEach(async () => {
  office = await openInboxOffice();
});

afterEach(() => office.close());

const names = async () => (await office.ok('leads.list', {})).rows.map(({ name }) => name).toSorted();

describe('the report beside a file', () => {
  test('says of a mail which lead it is', async () => {
    office.put('mail.eml', portalMail('Ada One', '401-555-0101'));
    const [taken] = await office.collect();
    expect(office.beside('mail.eml.report.txt')).toBe(`${taken?.note}\n`);
    expect(fs.readdirSync(path.join(office.folder, 'done'))).toEqual(['mail.eml', 'mail.eml.report.txt']);
  });

  test('says of a table what came in, and the rows that did not can be mended and put there again', async () => {
    office.put('leads.csv', 'Name,Phone\nKim,401-555-0103\nLee,12\nMo,\n');
    await office.collect();
    expect(office.beside('leads.csv.report.txt')).toBe(
      '1 lead imported, 2 rejected.\nThe rejected rows are in leads.csv.rejected.csv, each with its reason. Mend them there and import that.\n',
    );
    const rejected = office.beside('leads.csv.rejected.csv');
    expect(rejected).toMatch(/^\uFEFFName,Phone,Reason\r?\nLee,12,.*\r?\nMo,,.*\r?\n$/);
    office.put('mended.csv', rejected.replace('Lee,12', 'Lee,401-555-0104').replace('Mo,', 'Mo,401-555-0105'));
    await office.collect();
    expect([await names(), office.beside('mended.csv.report.txt')]).toEqual([
      ['Kim', 'Lee', 'Mo'],
      '2 leads imported.\n',
    ]);
    const lee = (await office.ok('leads.list', {})).rows.find(({ name }) => name === 'Lee');
    expect((await office.ok('leads.get', { id: lee?.id ?? 0 })).inquiries.map(({ text }) => text).join('')).toBe('');
  });

  test('is never overwritten, whatever was taken away beside it', async () => {
    office.put('mail.eml', portalMail('Ada One', '401-555-0101'));
    await office.collect();
    fs.rmSync(path.join(office.folder, 'done', 'mail.eml'));
    const first = office.beside('mail.eml.report.txt');
    office.put('mail.eml', portalMail('Zoe Two', '401-555-0102'));
    await office.collect();
    expect([office.files('done'), office.beside('mail.eml.report.txt')]).toEqual([['mail (2).eml'], first]);
  });
});

describe('a file that ends in .txt', () => {
  test('is a table where a spreadsheet saved it as “Unicode Text”', async () => {
    const text = 'Full name\tE-mail\tPhone\nFaye Grün\tfaye@example.com\t401-555-0103\nGöran\t\t401-555-0104\n';
    office.put('sheet.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect((await office.collect()).map(({ outcome }) => outcome)).toEqual(['import']);
    expect(await names()).toEqual(['Faye Grün', 'Göran']);
  });

  test.each([
    ['labels before values', 'Name: Ada One\nPhone: 401-555-0101\nE-mail: ada@example.com\n'],
    ['a sentence with commas', 'Hello, this is Ada One, my phone is 401-555-0101, my mail ada@example.com\n'],
    ['one line of labels', 'Name, phone and e-mail follow.\nName: Ada One, Phone: 401-555-0101\n'],
  ])('is a message with %s', async (_, text) => {
    office.put('mail.txt', text);
    expect((await office.collect()).map(({ outcome }) => outcome)).toEqual(['lead']);
  });
});
