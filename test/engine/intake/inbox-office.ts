import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { system } from '../../../main/engine/context.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

type Collected = OutputOf<'intake.collect'>['files'];

export type InboxOffice = TestOffice & {
  readonly folder: string;
  /** Puts a file into the folder whose writing ended ten seconds ago. */
  put(name: string, content: string | Buffer): string;
  collect(): Promise<Collected>;
  /** The files that lie in the folder, or in one below it, sorted; without the reports of those that came in. */
  files(below?: string): string[];
  /** What a file beside one that came in says. */
  beside(name: string): string;
  notices(): string[];
};

/** An office whose inbox is a temporary folder. Its clock follows the file system's, which tests cannot set. */
export async function openInboxOffice(options: Parameters<typeof openTestOffice>[0] = {}): Promise<InboxOffice> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-inbox-'));
  const office = await openTestOffice({ now: Date.now(), ...options });
  await office.confirmed('settings.save', { section: 'inbox', value: { on: true, folder } });
  office.events.length = 0;
  return {
    ...office,
    folder,
    put(name, content) {
      const file = path.join(folder, name);
      fs.writeFileSync(file, content);
      const ended = new Date(Date.now() - 10_000);
      fs.utimesSync(file, ended, ended);
      return file;
    },
    async collect() {
      office.clock.now = Math.max(office.clock.now, Date.now() + 1);
      return (await office.ok('intake.collect', {}, system)).files;
    },
    files: (below = '.') => {
      const entries = fs.readdirSync(path.join(folder, below), { withFileTypes: true });
      const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
      return names.filter((name) => !name.endsWith('.report.txt')).toSorted();
    },
    beside: (name) => fs.readFileSync(path.join(folder, 'done', name), 'utf8'),
    notices: () => office.events.flatMap((event) => (event.type === 'notice' ? [event.text] : [])),
    close() {
      office.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A mail of a portal about one person. */
export function portalMail(name: string, phone: string, message = 'Is it still free?'): string {
  return [
    'Received: from mail.zillow.com by mx.example; Mon, 11 May 2026 10:00:00 +0000',
    'From: Zillow <no-reply@mail.zillow.com>',
    'To: leads@harborandmain.example',
    `Subject: New Contact: ${name}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Name: ${name}`,
    `Phone: ${phone}`,
    `Message: ${message}`,
  ].join('\r\n');
}
