import type { ReadDatabase } from '../db/database.ts';
import type { Names } from './names.ts';

/** What every part of the file is read with. */
export type PersonReader = {
  readonly db: ReadDatabase;
  readonly names: Names;
  readonly stamp: (ms: number) => string;
  readonly stampOrNull: (ms: number | null) => string | null;
  /** The leads that are this person, as a JSON list for a statement. */
  readonly ids: string;
};
