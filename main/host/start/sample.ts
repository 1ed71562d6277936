import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Envelope } from '../../../shared/contract/envelope.ts';
import { defaultDataFolder } from '../paths.ts';
import { Obstacle, pinnedNode, root } from './prepare.mjs';

const officeName = 'Harbor & Main Realty';
const password = 'harbor-main-sample';

/** Beside the office's own data, never in it. */
export function sampleFolder(): string {
  return path.join(path.dirname(defaultDataFolder()), 'Baton-sample');
}

/** Sets the sample office up in a folder that holds none, and tells its password. */
export function prepareSample(folder: string): void {
  const current = baton(folder, 'session.current', {}) as { isSetUp: boolean; officeName: string | null };
  if (current.isSetUp && current.officeName !== officeName) {
    console.log('This folder already holds an office, so the sample was left out.');
    return;
  }
  if (!current.isSetUp) {
    console.error('Setting the sample office up …');
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const broker = { name: 'Morgan Reyes', email: 'morgan@harbor-main.example' };
    baton(folder, 'office.setup', { name: officeName, timeZone, country: 'US', broker, password });
    baton(folder, 'office.fillSample', {});
  }
  console.log(`The sample office is in ${folder}, its password is ${password}`);
}

function baton(folder: string, operation: string, input: object): unknown {
  const args = [path.join(root, 'dist/main/cli.js'), '--data', folder, operation, JSON.stringify(input)];
  const env = { ...process.env, BATON_PASSWORD: password, BATON_EMAIL: '' };
  const { stdout } = spawnSync(pinnedNode(), args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const envelope = JSON.parse(stdout) as Envelope;
  if (envelope.ok) return envelope.value;
  throw new Obstacle(`${envelope.error.message} (${envelope.error.code})`);
}
