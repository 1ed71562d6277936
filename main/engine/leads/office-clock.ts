import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';

/** Who asks, and when: what a filter means depends on both. */
export type QueryMoment = Pick<ReadContext, 'db' | 'now' | 'caller'>;

/** The present moment as the office reckons with it. */
export type OfficeClock = { readonly now: number; readonly timeZone: string; readonly slaMinutes: number };

export function loadOfficeClock(db: ReadDatabase, now: number): OfficeClock {
  const office = db
    .statement<[], { time_zone: string; sla_minutes: number }>('SELECT time_zone, sla_minutes FROM office')
    .get();
  return { now, timeZone: office?.time_zone ?? 'UTC', slaMinutes: office?.sla_minutes ?? 5 };
}
