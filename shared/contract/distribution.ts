import { query } from './define.ts';
import { distributionCaseSchema, distributionSolutionSchema } from '../domain/distribution/solve.ts';

export const distributionOperations = {
  'distribution.solve': query({
    summary: 'Solve a bare distribution case; nothing is read or written.',
    role: 'broker',
    input: distributionCaseSchema,
    output: distributionSolutionSchema,
    reads: [],
  }),
};
