import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentRevision } from '../../../main/engine/db/revision.ts';
import { openInboxOffice, portalMail, type InboxOffice } from './inbox-office.ts';

let office: InboxOffice;

beforeEach(async () => {
  office = await openInboxOffice({ agents: ['Ana', 'Ben'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  office.close();
});

const leads = async () => (await office.ok('leads.list', { sort: [{ field: 'createdAt' }] })).rows;
const listed = async () => (await office.ok('intake.inboxFiles', {})).rows;

describe('exactly once', () => {
  test('two looks take a file once, and what came in is listed newest first', async () => {
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    const first = await office.collect();
    expect([await office.collect(), await leads()]).toEqual([[], [expect.objectContaining({ name: 'Ada One' })]]);
    office.put('2.eml', portalMail('Zoe Two', '401-555-0102'));
    const second = await office.collect();
    expect(await office.ok('intake.inboxFiles', {})).toEqual({
      rows: [...second, ...first],
      total: 2,
      revision: currentRevision(office.db),
    });
    expect((await office.ok('intake.inboxFiles', { offset: 1, limit: 1 })).rows).toEqual(first);
  });

  test('a file that was taken in and then could not be moved is only moved later', async () => {
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw new Error('the power is gone');
    });
    const taken = await office.collect();
    expect([taken.length, office.files(), office.files('done')]).toEqual([1, ['1.eml'], []]);
    expect(office.notices()).toEqual([expect.stringContaining('could not move them')]);
    const revision = currentRevision(office.db);
    office.events.length = 0;
    expect([await office.collect(), office.files(), office.events]).toEqual([[], ['1.eml'], []]);
    rename.mockRestore();
    expect([await office.collect(), office.files(), office.files('done')]).toEqual([[], [], ['1.eml']]);
    expect([(await leads()).length, (await listed()).length, currentRevision(office.db)]).toEqual([1, 1, revision]);
  });

  test('a failed file that could not be moved is not tried again, and moves with its reason', async () => {
    office.put('1.txt', 'no contact at all');
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw new Error('held');
    });
    await office.collect();
    await office.collect();
    rename.mockRestore();
    await office.collect();
    expect([(await listed()).length, office.files('failed')]).toEqual([1, ['1.txt', '1.txt.reason.txt']]);
  });

  test('the same file again is noted with the day on which it came, and moved without effect', async () => {
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    const [first] = await office.collect();
    office.put('copy.eml', portalMail('Ada One', '401-555-0101'));
    const [again] = await office.collect();
    expect(again).toMatchObject({ name: 'copy.eml', outcome: 'lead', leadId: first?.leadId });
    expect(again?.note).toMatch(/^The same file came in on \d{4}-\d\d-\d\d \d\d:\d\d\. Nothing was done with it\.$/);
    const lead = await office.ok('leads.get', { id: first?.leadId ?? 0 });
    expect([lead.inquiries.length, office.files('done')]).toEqual([1, ['1.eml', 'copy.eml']]);
  });

  test('two equal files of one look are one lead', async () => {
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    office.put('2.eml', portalMail('Ada One', '401-555-0101'));
    const taken = await office.collect();
    expect([taken.map(({ note }) => note.slice(0, 9)), (await leads()).length]).toEqual([
      ['Unassigne', 'The same '],
      1,
    ]);
  });

  test('a failed file that is put there again is tried again, as when its cause is gone', async () => {
    office.db.raw.exec("CREATE TRIGGER broken BEFORE INSERT ON lead_contact BEGIN SELECT raise(ABORT, 'broken'); END");
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    await office.collect();
    office.db.raw.exec('DROP TRIGGER broken');
    await new Promise((resolve) => setTimeout(resolve, 20));
    fs.renameSync(path.join(office.folder, 'failed', '1.eml'), path.join(office.folder, '1.eml'));
    expect((await office.collect()).map(({ outcome }) => outcome)).toEqual(['lead']);
  });

  test('nothing in “done” or “failed” is ever overwritten', async () => {
    for (const phone of ['401-555-0101', '401-555-0102', '401-555-0103']) {
      office.put('mail.eml', portalMail('Ada One', phone));
      office.put('bad.txt', `no contact ${phone.slice(-2)}`);
      await office.collect();
    }
    expect(office.files('done')).toEqual(['mail (2).eml', 'mail (3).eml', 'mail.eml']);
    const names = ['bad (2).txt', 'bad (3).txt', 'bad.txt'];
    expect(office.files('failed')).toEqual(names.flatMap((name) => [name, `${name}.reason.txt`]));
    expect(names.map((name) => fs.readFileSync(path.join(office.folder, 'failed', name), 'utf8'))).toEqual([
      'no contact 02',
      'no contact 03',
      'no contact 01',
    ]);
  });
});
