import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { alone } from '../../../main/host/start/alone.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-alone-'));

test('two starts at once set up one after the other', async () => {
  const claim = path.join(folder, 'two');
  const module = path.resolve('main/host/start/alone.mjs');
  const script = path.join(folder, 'worker.mjs');
  const diary = path.join(folder, 'diary');
  fs.writeFileSync(
    script,
    `import fs from 'node:fs'; import { alone } from ${JSON.stringify(module)};
     await alone(${JSON.stringify(claim)}, () => {
       fs.appendFileSync(${JSON.stringify(diary)}, 'in ');
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
       fs.appendFileSync(${JSON.stringify(diary)}, 'out ');
     });`,
  );
  const children = [fork(script), fork(script), fork(script)];
  await Promise.all(children.map((child) => once(child, 'exit')));
  expect(fs.readFileSync(diary, 'utf8')).toBe('in out in out in out ');
  expect(fs.existsSync(claim)).toBe(false);
});

test('who died in the middle holds nobody up, and a failure lets the next one in', async () => {
  const claim = path.join(folder, 'dead');
  fs.mkdirSync(claim);
  fs.writeFileSync(path.join(claim, 'pid'), '999999999');
  const acts: string[] = [];
  await expect(
    alone(claim, () => {
      acts.push('first');
      throw new Error('no disk');
    }),
  ).rejects.toThrow('no disk');
  await alone(claim, () => acts.push('second'));
  expect(acts).toEqual(['first', 'second']);
  fs.rmSync(folder, { recursive: true });
});
