import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { currentRevision } from '../../../main/engine/db/revision.ts';
import { openTestOffice } from '../../helpers/engine.ts';
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

describe('what is left alone', () => {
  test('a file still being written is waited for', async () => {
    const file = path.join(office.folder, '1.eml');
    fs.writeFileSync(file, portalMail('Ada One', '401-555-0101'));
    const written = fs.statSync(file).mtimeMs;
    for (const [age, count] of [
      [0, 0],
      [1900, 0],
      [2100, 1],
    ] as const) {
      office.clock.now = Math.ceil(written) + age;
      const { files } = await office.ok('intake.collect', {});
      expect([age, files.length]).toEqual([age, count]);
    }
  });

  test('a file that grows while it is read waits for the next look', async () => {
    const file = office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    const read = fs.promises.readFile;
    const spy = vi.spyOn(fs.promises, 'readFile').mockImplementation(async (...given: Parameters<typeof read>) => {
      const bytes = await read(...given);
      fs.appendFileSync(file, '\r\nand more');
      return bytes;
    });
    expect(await office.collect()).toEqual([]);
    spy.mockRestore();
    office.clock.now = Date.now() + 5000;
    const [taken] = (await office.ok('intake.collect', {})).files;
    const lead = await office.ok('leads.get', { id: taken?.leadId ?? 0 });
    expect(lead.inquiries[0]?.text).toBe('Is it still free?\nand more');
  });

  test('a file that was changed between reading and moving stays, and comes in as what it is now', async () => {
    const file = office.put('1.csv', 'Name,Phone\nAda,401-555-0101\n');
    office.db.raw.function('grow', () => {
      fs.appendFileSync(file, 'Zoe,401-555-0102\n');
      return 1;
    });
    office.db.raw.exec('CREATE TEMP TRIGGER grows AFTER INSERT ON main.inbox_file BEGIN SELECT grow(); END');
    await office.collect();
    office.db.raw.exec('DROP TRIGGER grows');
    expect([office.files(), office.notices()]).toEqual([['1.csv'], []]);
    office.clock.now = Date.now() + 5000;
    await office.collect();
    expect([(await leads()).map(({ name }) => name).toSorted(), office.files()]).toEqual([['Ada', 'Zoe'], []]);
  });

  test('folders, links, hidden, temporary and foreign files are not touched', async () => {
    const mail = portalMail('Ada One', '401-555-0101');
    for (const name of [
      '.hidden.eml',
      '~$mail.eml',
      'mail.eml.part',
      'mail.crdownload',
      'mail.tmp',
      'photo.jpg',
      'mail.eml~',
    ]) {
      office.put(name, mail);
    }
    fs.mkdirSync(path.join(office.folder, 'sub.eml'));
    fs.writeFileSync(path.join(office.folder, 'sub.eml', 'inside.eml'), mail);
    const outside = path.join(office.folder, 'sub.eml', 'inside.eml');
    fs.symlinkSync(outside, path.join(office.folder, 'link.eml'));
    const before = fs.readdirSync(office.folder).toSorted();
    expect([await office.collect(), await leads()]).toEqual([[], []]);
    expect(fs.readdirSync(office.folder).toSorted()).toEqual(before);
  });

  test('a file over 20 MB fails without being read, an empty one once it has lain there a minute', async () => {
    office.put('big.eml', Buffer.alloc(20 * 1024 * 1024 + 1, 32));
    office.put('empty.eml', '');
    expect((await office.collect()).map(({ name, note }) => [name, note])).toEqual([
      ['big.eml', 'The file is larger than 20 MB. Import it by hand, or split it.'],
    ]);
    office.clock.now = Date.now() + 60_000;
    expect((await office.collect()).map(({ name, note }) => [name, note])).toEqual([
      ['empty.eml', 'The file is empty.'],
    ]);
  });

  test('of very many files, 50 come in at a time, the oldest first', async () => {
    for (let index = 0; index < 60; index += 1) {
      const file = office.put(`${index}.eml`, portalMail(`Ada ${'x'.repeat(index + 1)}`, `401-555-0${100 + index}`));
      const at = new Date(Date.now() - 100_000 + index * 1000);
      fs.utimesSync(file, at, at);
    }
    expect((await office.collect()).map(({ name }) => name)).toEqual(
      Array.from({ length: 50 }, (_, index) => `${index}.eml`),
    );
    expect((await office.collect()).length).toBe(10);
  });
});

describe('when there is nothing to do', () => {
  test('a look at an empty folder changes nothing and tells nobody', async () => {
    const revision = currentRevision(office.db);
    expect([await office.collect(), currentRevision(office.db), office.events]).toEqual([[], revision, []]);
  });

  test('an inbox that is off is not looked into', async () => {
    office.put('1.eml', portalMail('Ada One', '401-555-0101'));
    await office.confirmed('settings.save', { section: 'inbox', value: { on: false, folder: office.folder } });
    expect([await office.collect(), office.files()]).toEqual([[], ['1.eml']]);
  });

  test('an office that is not set up has no inbox', async () => {
    const unfounded = await openTestOffice({ isSetUp: false });
    expect(await unfounded.ok('intake.collect', {}, system)).toEqual({ files: [] });
    unfounded.close();
  });

  test('a folder that is gone is said in one clear sentence', async () => {
    fs.rmSync(office.folder, { recursive: true });
    const envelope = await office.call('intake.collect', {});
    expect(envelope).toMatchObject({
      ok: false,
      error: {
        code: 'FILE_UNREADABLE',
        message: 'The inbox folder is not there. Make it again, or name another one in the settings.',
      },
    });
  });

  test('a drive that does not answer keeps no command waiting, and is asked once until it does', async () => {
    const answer = Promise.withResolvers<never[]>();
    const readdir = vi.spyOn(fs.promises, 'readdir').mockImplementation(() => answer.promise);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = office.call('intake.collect', {});
    await vi.advanceTimersByTimeAsync(3000);
    const said = {
      ok: false,
      error: { code: 'FILE_UNREADABLE', message: 'The drive of the inbox folder does not answer.' },
    };
    expect([await first, await office.call('intake.collect', {}), readdir.mock.calls.length]).toEqual([said, said, 1]);
    answer.resolve([]);
    await vi.advanceTimersByTimeAsync(0);
    vi.useRealTimers();
    expect(await office.ok('intake.collect', {})).toEqual({ files: [] });
  });

  test('who stops an import stops that file: it fails, and the others come with the next look', async () => {
    office.close();
    let isStopped = true;
    office = await openInboxOffice({ isStopped: () => isStopped });
    office.put('1.csv', 'Name,Phone\nAda,401-555-0101\n');
    office.put('2.csv', 'Name,Phone\nZoe,401-555-0102\n');
    const stopped = await office.collect();
    expect(stopped.map(({ name, outcome, note }) => [name, outcome, note])).toEqual([
      ['1.csv', 'failed', 'Stopped by hand. Put it into the folder again to take it in.'],
    ]);
    isStopped = false;
    expect((await office.collect()).map(({ name, outcome }) => [name, outcome])).toEqual([['2.csv', 'import']]);
    expect((await leads()).map(({ name }) => name)).toEqual(['Zoe']);
  });
});
