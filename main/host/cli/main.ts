import { failure } from '../../../shared/contract/envelope.ts';
import { nodeProblem } from '../node-version.ts';
import { print } from './print.ts';

const problem = nodeProblem();
if (problem === null) {
  const { runCommandLine } = await import('./run.ts');
  const threads = {
    meaningEntry: new URL('./meaning.js', import.meta.url),
    rowsEntry: new URL('./rows.js', import.meta.url),
  };
  await print(await runCommandLine(process.argv.slice(2), process.env, threads));
} else {
  await print(failure('INTERNAL', problem));
}
