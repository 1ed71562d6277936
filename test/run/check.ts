import { checkSteps, runStep } from './steps.ts';

let hasFailed = false;
for (const step of checkSteps) {
  if (!(await runStep(step))) hasFailed = true;
}
process.exitCode = hasFailed ? 1 : 0;
