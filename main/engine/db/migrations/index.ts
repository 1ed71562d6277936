import { foundation } from './0010-foundation.ts';
import { routing } from './0020-routing.ts';
import { leadsDesk } from './0030-leads-desk.ts';
import { intake } from './0040-intake.ts';
import { importLines } from './0050-import-lines.ts';
import { plainLines } from './0060-plain-lines.ts';

export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [
  { version: 10, sql: foundation },
  { version: 20, sql: routing },
  { version: 30, sql: leadsDesk },
  { version: 40, sql: intake },
  { version: 50, sql: importLines },
  { version: 60, sql: plainLines },
];
