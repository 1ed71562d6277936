import type { Office } from '../../../shared/contract/office.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { kept } from '../db/kept.ts';

export { requireSoundHours } from './rules.ts';

export type OfficeRecord = Office & { readonly createdAt: number };

type OfficeRow = {
  name: string;
  time_zone: string;
  country: string;
  sla_minutes: number;
  hours: string;
  holidays: string;
  keep_branches_apart: number;
  created_at: number;
};

function toOffice(row: OfficeRow): OfficeRecord {
  return {
    name: row.name,
    timeZone: row.time_zone,
    country: row.country,
    slaMinutes: row.sla_minutes,
    hours: JSON.parse(row.hours) as Office['hours'],
    holidays: JSON.parse(row.holidays) as Office['holidays'],
    keepBranchesApart: row.keep_branches_apart === 1,
    createdAt: row.created_at,
  };
}

/** The office, null before it is set up. */
export function loadOffice(db: ReadDatabase): OfficeRecord | null {
  return kept(db, 'office', () => readOffice(db));
}

function readOffice(db: ReadDatabase): OfficeRecord | null {
  const row = db
    .statement<[], OfficeRow>(
      `SELECT name, time_zone, country, sla_minutes, hours, holidays, keep_branches_apart, created_at FROM office`,
    )
    .get();
  return row ? toOffice(row) : null;
}

export function requireOffice(db: ReadDatabase): OfficeRecord {
  const office = loadOffice(db);
  if (office) return office;
  throw new AppError(
    'NOT_SIGNED_IN',
    'This office is not set up yet. Set it up first: name it and choose the broker’s password.',
  );
}
