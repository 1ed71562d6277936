import { failure } from '../../../shared/contract/envelope.ts';
import { nodeProblem } from '../node-version.ts';
import { print } from './print.ts';

const problem = nodeProblem();
if (problem === null) {
  const { runCommandLine } = await import('./run.ts');
  await print(await runCommandLine(process.argv.slice(2), process.env, new URL('./meaning.js', import.meta.url)));
} else {
  await print(failure('INTERNAL', problem));
}
