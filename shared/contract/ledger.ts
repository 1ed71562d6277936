import { z } from 'zod';
import { idSchema, nothingSchema } from './common.ts';
import { query } from './define.ts';

export const ledgerOperations = {
  'ledger.list': query({
    summary: 'What each agent has been given, and what the agent is still owed, as an exact fraction.',
    role: 'broker',
    input: nothingSchema,
    output: z.array(
      z.strictObject({
        agentId: idSchema,
        given: z.int().min(0),
        given30Days: z.int().min(0),
        /** As in "1/3" or "-2/3". */
        owed: z.string(),
      }),
    ),
    reads: ['ledger', 'team'],
  }),
};
