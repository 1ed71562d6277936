import { foundation } from './0010-foundation.ts';
import { routing } from './0020-routing.ts';

export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [
  { version: 10, sql: foundation },
  { version: 20, sql: routing },
];
