import { distributionOperations } from '../../../shared/contract/distribution.ts';
import { solveDistribution } from '../../../shared/domain/distribution/solve.ts';
import type { HandlersFor } from '../context.ts';

export const distributionHandlers = {
  'distribution.solve': (_context, input) => solveDistribution(input),
} satisfies HandlersFor<typeof distributionOperations>;
