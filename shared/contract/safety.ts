import { z } from 'zod';
import { momentSchema, nothingSchema } from './common.ts';
import { query } from './define.ts';

export const safetyOperations = {
  'safety.status': query({
    summary: 'The state of the data file: its size, its schema version and the last integrity check.',
    role: 'broker',
    input: nothingSchema,
    output: z.strictObject({
      schemaVersion: z.int().min(0),
      bytes: z.int().min(0),
      leads: z.int().min(0),
      checkedAt: momentSchema,
      revision: z.int().min(0),
    }),
    reads: ['safety', 'leads'],
  }),
};
