import { foundation } from './0010-foundation.ts';

export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [{ version: 10, sql: foundation }];
