import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../main/host/start/prepare.mjs';
import { findChromium } from '../helpers/chromium.ts';
import { checkSteps, runStep, type Step } from './steps.ts';
import { countResult, type Count } from './vitest-result.ts';

const packing: Step = { name: 'packing', run: () => inThisTerminal(['test/run/pack-check.mjs']).then(withoutOutput) };

async function runAll(): Promise<Count> {
  await findChromium();
  const steps = await countSteps(checkSteps);
  const units = await vitest('unit', ['--project', 'node', '--project', 'screen']);
  const walks = await vitest('e2e', ['--project', 'e2e']);
  const packed = await countSteps([packing]);
  const counts = [steps, units, walks, packed];
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

async function countSteps(steps: readonly Step[]): Promise<Count> {
  let passed = 0;
  for (const step of steps) {
    if (await runStep(step)) passed += 1;
  }
  return { passed, failed: steps.length - passed };
}

async function vitest(name: string, args: readonly string[]): Promise<Count> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-test-'));
  const file = path.join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const config = ['--config', 'test/vitest.config.ts', `--maxWorkers=${os.availableParallelism()}`];
  const status = await inThisTerminal(['node_modules/vitest/vitest.mjs', 'run', ...config, ...reporters, ...args]);
  const json = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  fs.rmSync(folder, { recursive: true });
  return countResult(json, status);
}

function inThisTerminal(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function withoutOutput(status: number) {
  return { status, output: 'Its own lines are above.' };
}

const { passed, failed } = await runAll();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
