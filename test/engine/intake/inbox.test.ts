import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentRevision } from '../../../main/engine/db/revision.ts';
import { routingSchema } from '../../../shared/contract/settings.ts';
import { leadStates, statusId } from '../../helpers/leads.ts';
import { openInboxOffice, portalMail, type InboxOffice } from './inbox-office.ts';

let office: InboxOffice;

beforeEach(async () => {
  office = await openInboxOffice({ agents: ['Ana', 'Ben'] });
});

afterEach(() => office.close());

const leads = async () => (await office.ok('leads.list', { sort: [{ field: 'createdAt' }] })).rows;
const reasonOf = (name: string) =>
  fs.readFileSync(path.join(office.folder, 'failed', `${name}.reason.txt`), 'utf8').trim();

describe('what comes in', () => {
  test('a portal’s mail is a lead with its source and inquiry, and the file lies in “done”', async () => {
    office.put('mail.eml', portalMail('Eleanor Voss', '(401) 555-0123'));
    const [file] = await office.collect();
    const [lead] = await leads();
    expect(file).toMatchObject({ name: 'mail.eml', outcome: 'lead', leadId: lead?.id, runId: null });
    expect(file?.note).toBe('Unassigned: routing on arrival is off.');
    const detail = await office.ok('leads.get', { id: lead?.id ?? 0 });
    const [zillow] = await office.ok('sources.list', {});
    expect([detail.name, detail.phone, detail.inquiries.map(({ text }) => text)]).toEqual([
      'Eleanor Voss',
      '(401) 555-0123',
      ['Is it still free?'],
    ]);
    expect([zillow?.name, detail.sourceId]).toEqual(['Zillow', zillow?.id]);
    expect([office.files(), office.files('done')]).toEqual([[], ['mail.eml']]);
  });

  test('a lead that comes in is routed at once where the office routes on arrival', async () => {
    const { value } = await office.ok('settings.get', { section: 'routing' });
    await office.confirmed('settings.save', { section: 'routing', value: routingSchema.parse({ ...value, on: true }) });
    office.put('one.eml', portalMail('Eleanor Voss', '(401) 555-0123'));
    office.put('two.csv', 'Name,Phone\nKim Osei,+1 412 555 0142\n');
    const taken = await office.collect();
    expect(taken[0]?.note).toMatch(/^Routed to (?:Ana|Ben)\.$/);
    expect(new Set(leadStates(office).map(({ agent }) => agent))).toEqual(new Set(office.agentIds));
  });

  test('a person who is known gets one more inquiry, and comes back from the archive with it', async () => {
    const known = await office.ok('leads.create', { name: 'Eleanor', phone: '401-555-0123' });
    await office.ok('leads.setStatus', { leadId: known.id, statusId: await statusId(office, 'Archived') });
    office.put('again.txt', 'Name: Eleanor Voss\nPhone: (401) 555-0123\nMessage: I am still looking.');
    const [file] = await office.collect();
    expect(file).toMatchObject({ outcome: 'inquiry', leadId: known.id });
    const lead = await office.ok('leads.get', { id: known.id });
    expect([lead.inquiries[0]?.text, lead.statusId]).toEqual([
      'I am still looking.',
      await statusId(office, 'Unassigned'),
    ]);
  });

  test('a table is imported as a run that can be undone', async () => {
    office.put('leads.csv', 'Name,Email,Message\nKim Osei,kim@example.com,Two bedrooms\nNo Contact,,x\n');
    const [file] = await office.collect();
    expect(file).toMatchObject({ outcome: 'import', leadId: null, note: '1 lead imported, 1 rejected.' });
    expect((await leads()).map(({ name }) => name)).toEqual(['Kim Osei']);
    await office.ok('runs.undo', { runId: file?.runId ?? 0 });
    expect(await leads()).toEqual([]);
  });

  test('several imports of one look can each be undone without the others', async () => {
    office.put('1.csv', 'Name,Email,Message\nKim Osei,kim@example.com,First\n');
    office.put('2.csv', 'Name,Email,Message\nKim Osei,kim@example.com,Second\nLee,lee@example.com,Hi\n');
    const [first, second] = await office.collect();
    const preview = await office.ok('runs.previewUndo', { runId: first?.runId ?? 0 });
    expect([preview.restored, preview.skippedCount]).toEqual([0, 1]);
    await office.ok('runs.undo', { runId: second?.runId ?? 0 });
    const [kim, ...others] = await leads();
    const texts = (await office.ok('leads.get', { id: kim?.id ?? 0 })).inquiries.map(({ text }) => text);
    expect([texts, others]).toEqual([['First'], []]);
  });

  test('a number that is no phone here costs no lead that has an address', async () => {
    office.put('a.txt', 'Name: Ana Duarte\nPhone: 12345678901234\nEmail: ana@example.com\nMessage: Hello');
    const [file] = await office.collect();
    const lead = await office.ok('leads.get', { id: file?.leadId ?? 0 });
    expect([lead.phone, lead.inquiries[0]?.text]).toEqual([null, 'Phone as written: 12345678901234\nHello']);
  });

  test('a workbook in the folder comes in as a table does', async () => {
    const { default: writeWorkbook } = await import('write-excel-file/node');
    const rows = [
      ['Name', 'Phone'],
      ['Kim', '401-555-0103'],
    ].map((row) => row.map((value) => ({ value })));
    office.put('leads.xlsx', await writeWorkbook(rows).toBuffer());
    expect((await office.collect()).map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['leads.xlsx import']);
    expect((await leads()).map(({ name }) => name)).toEqual(['Kim']);
  });

  test('ten files of mixed kinds: each good one comes in, each bad one says why, and none holds up another', async () => {
    office.put('01.eml', portalMail('Ada One', '401-555-0101'));
    office.put('02.txt', 'Hello, is it free?');
    office.put('03.csv', 'Name,Phone\nKim,401-555-0103\n');
    office.put('04.csv', 'Name,Phone,Date\nLee,401-555-0104,03/04/2026\n');
    office.put('05.xlsx', Buffer.from('504b030414000600', 'hex'));
    office.put('06.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    office.put('07.tsv', 'Name\tWork email\tPersonal email\nMo\tmo@example.com\tmo2@example.com\n');
    office.put('08.csv', 'Name,Phone\nNobody,\n');
    office.put('09.txt', 'Name: Ray\nPhone: 12');
    office.put('10.eml', portalMail('Zoe Ten', '401-555-0110'));
    const taken = await office.collect();
    expect(taken.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      '01.eml lead',
      '02.txt failed',
      '03.csv import',
      '04.csv failed',
      '05.xlsx failed',
      '06.msg failed',
      '07.tsv failed',
      '08.csv failed',
      '09.txt failed',
      '10.eml lead',
    ]);
    expect((await leads()).map(({ name }) => name).toSorted()).toEqual(['Ada One', 'Kim', 'Zoe Ten']);
    expect([office.files(), office.files('done')]).toEqual([[], ['01.eml', '03.csv', '10.eml']]);
    expect(['02.txt', '04.csv', '05.xlsx', '06.msg', '07.tsv', '08.csv'].map(reasonOf)).toEqual([
      'There is no e-mail and no phone in this message: nobody could answer.',
      'Dates of this file, as 03/04/2026, can be read two ways. Import the file by hand: Baton asks then.',
      'This is not an Excel workbook that can be read: it is damaged, locked by a password, or another packed file. In Excel, save the sheet as “CSV UTF-8” and import that.',
      'This is a message in Outlook’s own format. In Outlook, save it as text, or drag it out of another mail program as .eml.',
      '“Work email” and “Personal email” can both be the e-mail. Which one is it? Import the file by hand: Baton asks then.',
      'No row of this file can be imported. The first one, line 2: The row has no e-mail and no phone: nobody could answer.',
    ]);
    expect(office.notices()).toEqual([
      '7 files could not be taken in. They lie in the folder “failed”, each with its reason beside it.',
    ]);
    expect((await office.ok('runs.list', {})).rows.map(({ title }) => title)).toEqual(['Import 03.csv']);
    expect((await office.ok('audit.verify', {})).intact).toBe(true);
  });

  test('tells who has it look now in the answer, and in no notice beside it', async () => {
    office.put('1.txt', 'Name: Ray\nPhone: 12');
    office.clock.now = Math.max(office.clock.now, Date.now() + 1);
    const { files } = await office.ok('intake.collect', {});
    expect(files.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(office.notices()).toEqual([]);
  });

  test('a fault inside Baton fails one file, with the name under which the log explains it', async () => {
    office.db.raw.exec(
      "CREATE TRIGGER broken BEFORE INSERT ON lead_contact WHEN new.name = 'Ada One' BEGIN SELECT raise(ABORT, 'broken'); END",
    );
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    office.put('2.eml', portalMail('Zoe Two', '401-555-0102'));
    const taken = await office.collect();
    expect(taken.map(({ outcome }) => outcome)).toEqual(['failed', 'lead']);
    expect(reasonOf('1.eml')).toMatch(/^Something went wrong inside Baton\. The log names it [0-9a-f]{8}\.$/);
    expect((await leads()).map(({ name }) => name)).toEqual(['Zoe Two']);
  });
});

test('a message that is pasted is read without writing anything', async () => {
  const revision = currentRevision(office.db);
  const read = await office.ok('intake.readMessage', { text: portalMail('Eleanor Voss', '(401) 555-0123') });
  expect([read.name, read.phone, read.source, read.inquiry, read.why.phone]).toEqual([
    'Eleanor Voss',
    '(401) 555-0123',
    'Zillow',
    'Is it still free?',
    'behind “Phone:”',
  ]);
  expect([currentRevision(office.db), await leads()]).toEqual([revision, []]);
});
