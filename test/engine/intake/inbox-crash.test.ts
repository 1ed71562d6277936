import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { dataFileName } from '../../../main/engine/db/open.ts';
import { createDispatcher } from '../../../main/host/dispatcher.ts';
import { startInboxClock } from '../../../main/host/inbox-clock.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';
import type { Envelope } from '../../../shared/contract/envelope.ts';
import { openInboxOffice, portalMail, type InboxOffice } from './inbox-office.ts';

const actor = fileURLToPath(new URL('./collect-and-die.ts', import.meta.url));
let office: InboxOffice;
let data = '';

/** The office with its inbox, written to a data folder that a host can open. */
async function openOnDisk(): Promise<void> {
  office = await openInboxOffice();
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-inbox-data-'));
  office.db.raw.exec(`VACUUM INTO '${path.join(data, dataFileName)}'`);
}

afterEach(() => {
  office.close();
  fs.rmSync(data, { recursive: true, force: true });
});

test('a kill between the commit and the move neither loses nor doubles a lead', async () => {
  await openOnDisk();
  office.put('mail.eml', portalMail('Eleanor Voss', '401-555-0123'));
  office.put('zleads.csv', 'Name,Phone\nKim Osei,401-555-0124\n');
  const { signal, stdout } = spawnSync(process.execPath, [actor, data], { encoding: 'utf8' });
  expect([signal, stdout, office.files()]).toEqual(['SIGKILL', '', ['mail.eml', 'zleads.csv']]);

  const link = openDirectLink({ folder: data, door: 'test', emit: () => {}, log: () => {} });
  const dispatcher = createDispatcher(link, () => {});
  const ask = async (name: 'intake.collect' | 'leads.list' | 'intake.inboxFiles') =>
    dispatcher.callAsSystem(
      name,
      name === 'leads.list' ? { filter: {}, sort: [], offset: 0, limit: 50 } : { offset: 0, limit: 50 },
    );
  const rowsOf = (envelope: Envelope) =>
    envelope.ok ? (envelope.value as { rows: unknown[] }).rows.length : envelope.error;
  expect(await ask('intake.collect')).toEqual({ ok: true, value: { files: [] } });
  expect([rowsOf(await ask('leads.list')), rowsOf(await ask('intake.inboxFiles'))]).toEqual([2, 2]);
  expect([office.files(), office.files('done')]).toEqual([[], ['mail.eml', 'zleads.csv']]);
  await link.close();
});

test('a host that runs takes a file in by itself, and tells once of a folder that is gone', async () => {
  await openOnDisk();
  const said: string[] = [];
  const logged: string[] = [];
  const topics: string[] = [];
  const link = openDirectLink({
    folder: data,
    door: 'test',
    emit: (event) => topics.push(event.type),
    log: (line) => logged.push(line),
  });
  const clock = startInboxClock(
    createDispatcher(link, () => {}),
    ({ message }) => said.push(message),
  );
  clock.wake();
  await clock.stop();
  expect([topics, logged.filter((line) => !line.startsWith('slow')), said]).toEqual([[], [], []]);

  office.put('mail.eml', portalMail('Eleanor Voss', '401-555-0123'));
  const running = startInboxClock(
    createDispatcher(link, () => {}),
    ({ message }) => said.push(message),
  );
  running.wake();
  await expect.poll(() => office.files('done'), { timeout: 5000 }).toEqual(['mail.eml']);
  expect([office.files(), topics]).toEqual([[], ['touched']]);
  fs.rmSync(office.folder, { recursive: true });
  running.wake();
  await expect.poll(() => said.length, { timeout: 5000 }).toBe(1);
  running.wake();
  await running.stop();
  expect(said).toEqual(['The inbox folder is not there. Make it again, or name another one in the settings.']);
  await link.close();
});
