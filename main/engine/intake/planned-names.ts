import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ImportName, ImportNames } from '../../../shared/contract/intake.ts';
import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import type { RunRecord } from '../runs/api.ts';
import { createOfficeNames, type OfficeNames } from './office-names.ts';
import type { NameKind } from './remembered-names.ts';
import { requireImport } from './require-import.ts';
import type { Taken } from './taken-names.ts';

const mostNames = 2000;
const mostListed = 200;
const order: readonly ImportName['state'][] = ['open', 'taken', 'confirmed', 'exact'];

type Counted = Record<NameKind, Map<string, number>>;

export type NameCounter = {
  readonly names: Counted;
  /** Notes what a new lead names. */
  readonly take: (draft: Pick<DraftLead, 'agentName' | 'statusName'>) => void;
};

/** Counts the owners and statuses that the new leads of a file name; of each kind the first 2,000. */
export function createNameCounter(): NameCounter {
  const names: Counted = { owner: new Map(), status: new Map() };
  return {
    names,
    take: ({ agentName, statusName }) => {
      if (agentName !== null) count(names.owner, agentName);
      if (statusName !== null) count(names.status, statusName);
    },
  };
}

function count(counts: Map<string, number>, name: string): void {
  const before = counts.get(name);
  if (before !== undefined || counts.size < mostNames) counts.set(name, (before ?? 0) + 1);
}

type StoredName = {
  readonly kind: NameKind;
  readonly name: string;
  readonly count: number;
  readonly taken_id: number | null;
};

/**
 * Keeps the names of a plan and what each is taken as. Returns how many leads fare otherwise than when they were kept
 * before, because agents or statuses changed meanwhile.
 */
export function keepNames(db: WriteDatabase, run: RunRecord, { names }: NameCounter): number {
  const office = createOfficeNames(db, run);
  const before = new Map(loadNames(db, run.id).map((stored) => [`${stored.kind} ${stored.name}`, stored]));
  dropNames(db, run.id);
  let changed = 0;
  for (const kind of ['owner', 'status'] as const) {
    for (const [name, counted] of merged(names[kind])) {
      const { takenAs } = takerOf(office, kind)(name);
      const stored = before.get(`${kind} ${name}`);
      if (stored !== undefined && stored.taken_id !== takenAs) changed += counted;
      db.statement('INSERT INTO import_name (run_id, kind, name, count, taken_id) VALUES (?, ?, ?, ?, ?)').run(
        run.id,
        kind,
        name,
        counted,
        takenAs,
      );
    }
  }
  return changed;
}

/** A name that is written in several ways is one name. */
function merged(counts: ReadonlyMap<string, number>): Iterable<[string, number]> {
  const byFolded = new Map<string, [string, number]>();
  for (const [name, counted] of counts) {
    const known = byFolded.get(foldText(name));
    if (known === undefined) byFolded.set(foldText(name), [name, counted]);
    else known[1] += counted;
  }
  return byFolded.values();
}

export function dropNames(db: WriteDatabase, runId: number): void {
  db.statement('DELETE FROM import_name WHERE run_id = ?').run(runId);
}

function loadNames(db: ReadDatabase, runId: number): StoredName[] {
  return db
    .statement<[number], StoredName>('SELECT kind, name, count, taken_id FROM import_name WHERE run_id = ?')
    .all(runId);
}

function takerOf(office: OfficeNames, kind: NameKind): (name: string) => Taken {
  return kind === 'owner' ? office.ownerAs : office.statusAs;
}

/** The names of a plan with what each is taken as in the office as it is now. */
export function listNames({ db }: ReadContext, { runId }: InputOf<'intake.names'>): OutputOf<'intake.names'> {
  const run = requireImport(db, runId);
  const office = createOfficeNames(db, run);
  const stored = run.state === 'planned' ? loadNames(db, runId) : [];
  return { owners: listed(stored, 'owner', office), statuses: listed(stored, 'status', office) };
}

function listed(stored: readonly StoredName[], kind: NameKind, office: OfficeNames): ImportNames {
  const names = stored
    .filter((each) => each.kind === kind)
    .map(({ name, count: counted }) => ({ name, count: counted, ...takerOf(office, kind)(name) }))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || other.count - one.count);
  const countOf = (state: ImportName['state']) => names.filter((name) => name.state === state).length;
  return {
    names: names.slice(0, mostListed),
    more: Math.max(0, names.length - mostListed),
    counts: {
      open: countOf('open'),
      taken: countOf('taken'),
      confirmed: countOf('confirmed'),
      exact: countOf('exact'),
    },
  };
}
