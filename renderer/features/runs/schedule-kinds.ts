import type { ScheduleName } from '../../../shared/contract/schedule.ts';

/** The kind of run that each schedule carries out. */
export const kindOf = { autoAssignment: 'auto', topUp: 'top_up' } as const satisfies Record<ScheduleName, string>;
