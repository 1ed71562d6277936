import { nodeProblem } from '../node-version.ts';

const problem = nodeProblem();
if (problem === null) {
  const { runBrowserDoor } = await import('./run.ts');
  process.exitCode = await runBrowserDoor({
    args: process.argv.slice(2),
    workerEntry: new URL('./worker.js', import.meta.url),
    pageFolder: new URL('../renderer/', import.meta.url),
  });
} else {
  console.error(`Baton cannot start (INTERNAL): ${problem}`);
  process.exitCode = 1;
}
