import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { sourceId } from '../leads/api.ts';
import type { RunRecord } from '../runs/api.ts';
import { createOfficeNames, placeOf } from './office-names.ts';
import type { FilePlace } from './place-book.ts';

export function keepPlace(db: WriteDatabase, runId: number, number: number, place: FilePlace): void {
  db.statement(
    'INSERT INTO import_place (run_id, place, source, agent_name, branch_name, status_name) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(runId, number, place.source, place.agentName, place.branchName, place.statusName);
}

const mostHeld = 1000;

/** What a number of the run's places says; the same few are asked for over and over. */
export function createPlaceFinder(db: ReadDatabase, runId: number): (place: number) => FilePlace {
  const find = db.statement<[number, number], FilePlace>(
    `SELECT source, agent_name AS agentName, branch_name AS branchName, status_name AS statusName
     FROM import_place WHERE run_id = ? AND place = ?`,
  );
  const held = new Map<number, FilePlace>();
  return (place) => {
    const known = held.get(place);
    if (known !== undefined) return known;
    const found = find.get(runId, place);
    if (found === undefined) throw new Error(`Run ${runId} has no place ${place}.`);
    if (held.size >= mostHeld) held.clear();
    held.set(place, found);
    return found;
  };
}

type StoredPlace = FilePlace & { readonly place: number };

/** Settles what the places of a run are taken as in the office as it is now; a source that is new is made. */
export function takePlaces({ db }: WriteContext, run: RunRecord): void {
  const names = createOfficeNames(db, run);
  const places = db
    .statement<[number], StoredPlace>(
      `SELECT place, source, agent_name AS agentName, branch_name AS branchName, status_name AS statusName
       FROM import_place WHERE run_id = ? ORDER BY place`,
    )
    .all(run.id);
  const take = db.statement(
    'UPDATE import_place SET source_id = ?, agent_id = ?, branch_id = ?, status_id = ? WHERE run_id = ? AND place = ?',
  );
  for (const { place, ...said } of places) {
    const { agentId, branchId, statusId } = placeOf(said, names);
    const source = said.source === null ? null : sourceId(db, said.source);
    take.run(source, agentId, branchId, statusId, run.id, place);
  }
}
