import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, testPassword, type TestOffice } from '../../helpers/engine.ts';

type ExportName = `export.${'leads' | 'person' | 'all'}`;

export type ExportOffice = {
  readonly office: TestOffice;
  readonly home: string;
  readonly downloads: string;
  /** Long work is told to stop when it asks for the nth time from now on. */
  stopAt(nth: number): void;
  /** What an export that must fail answers, the password given. */
  readonly refusal: <N extends ExportName>(name: N, input: CallOf<N>) => Promise<{ code: string; message: string }>;
  close(): void;
};

/** An office whose person has a home with an empty Downloads folder. */
export async function openExportOffice(agents: readonly string[] = ['Ana']): Promise<ExportOffice> {
  let left = Number.POSITIVE_INFINITY;
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-export-'));
  const downloads = path.join(home, 'Downloads');
  fs.mkdirSync(downloads);
  vi.stubEnv('HOME', home);
  vi.stubEnv('USERPROFILE', home);
  const office = await openTestOffice({ agents, isStopped: () => (left -= 1) <= 0 });
  return {
    office,
    home,
    downloads,
    stopAt(nth) {
      left = nth;
    },
    async refusal(name, input) {
      const change = { operation: name, input: JSON.parse(JSON.stringify(input)) };
      const { token } = await office.ok('session.confirm', { password: testPassword, change });
      const envelope = await office.call(name, { ...input, confirm: token });
      if (envelope.ok) throw new Error('it was not refused');
      return envelope.error;
    },
    close() {
      office.close();
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      fs.rmSync(home, { recursive: true });
    },
  };
}

const filing = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync'] as const;
export const faults = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY'] as const;

/** Lets the nth call of the file system fail; tells how many were made. */
export function failAt(nth: number, code: string, place: string): { calls: () => number } {
  let calls = 0;
  for (const name of filing) {
    const real = fs[name] as (...input: unknown[]) => unknown;
    vi.spyOn(fs, name).mockImplementation((...input: unknown[]) => {
      calls += 1;
      if (calls === nth) throw Object.assign(new Error(`${code}: ${place}`), { code });
      return real.apply(fs, input);
    });
  }
  return { calls: () => calls };
}
