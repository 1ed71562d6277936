import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../main/host/start/prepare.mjs';

export type Ended = { readonly status: number; readonly output: string };

/** Runs a package's command line on this Node, and keeps what it says. */
export function runTool(file: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', file), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (part: string) => (output += part);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ status: 1, output: error.message }));
    child.once('close', (code) => resolve({ status: code ?? 1, output: output.trim() }));
  });
}
