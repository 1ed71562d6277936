import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../main/host/start/prepare.mjs';
import { layerProblems, type SourceFile } from './layers.ts';
import { lockProblems, type Lock, type Package } from './lock.ts';
import { runTool, type Ended } from './tools.ts';

export type Step = { readonly name: string; run(): Promise<Ended> };

/** What the code is held to beside its tests. */
export const checkSteps: readonly Step[] = [
  { name: 'types', run: () => runTool('typescript/bin/tsc', ['--noEmit']) },
  { name: 'lint', run: () => runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...folders()]) },
  { name: 'format', run: () => runTool('oxfmt/bin/oxfmt', ['--check', '.']) },
  { name: 'layers', run: () => listed(layerProblems(sourceFiles())) },
  { name: 'dead code', run: () => runTool('knip/bin/knip.js', ['--no-progress']) },
  {
    name: 'lock',
    run: () => listed(lockProblems(readJson('package.json') as Package, readJson('package-lock.json') as Lock)),
  },
];

function folders(): string[] {
  return ['main', 'renderer', 'shared', 'test'];
}

function listed(problems: readonly string[]): Promise<Ended> {
  return Promise.resolve({ status: problems.length === 0 ? 0 : 1, output: problems.join('\n') });
}

function sourceFiles(): SourceFile[] {
  return folders().flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name) => ({
        path: `${folder}/${name.split(path.sep).join('/')}`,
        text: fs.readFileSync(path.join(root, folder, name), 'utf8'),
      })),
  );
}

function readJson(name: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
}

/** One line for a step with its time; below it what it found, all of it. */
export async function runStep(step: Step): Promise<boolean> {
  const started = performance.now();
  const { status, output } = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${step.name.padEnd(24)} ${seconds.padStart(6)} s`);
  if (status !== 0) console.log(`${output}\n`);
  return status === 0;
}
