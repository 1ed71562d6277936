import {
  findNear,
  type LeadPerson,
  type NearRow,
  type RowPerson,
} from '../../../shared/domain/intake/near/find-near.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';
import { inSlices } from '../leads/api.ts';
import { createAreaReader, type AreaReader } from '../needs/api.ts';
import { requireOffice } from '../office/api.ts';
import type { RunRecord } from '../runs/api.ts';
import { createDecisionBook, type Decisions } from './decision-book.ts';
import { createTextFinder, textsFor, type TextFinder } from './lead-texts.ts';
import { readRows } from './planned-rows.ts';
import type { ImportRow } from './import-line.ts';

export type FoundNear = {
  /** By line; a row that was decided without being near anybody has no candidates. */
  readonly rows: readonly NearRow[];
  readonly isWhole: boolean;
  readonly decisions: Decisions;
};

/** Of a larger file the first so many new leads are compared: what is held of them stays within some hundred megabytes. */
const mostRows = 200_000;

type Kept = { readonly runId: number; readonly revision: number; readonly found: FoundNear };
const keptBy = new WeakMap<ReadDatabase, Kept>();
const findingBy = new WeakMap<ReadDatabase, Promise<unknown>>();

/**
 * The rows of a plan that may be somebody known: found once for a data version, so that a list of them can be paged, and
 * in slices, between which the thread answers. Who asks meanwhile waits.
 */
export async function nearOf(db: ReadDatabase, run: RunRecord): Promise<FoundNear> {
  for (let other = findingBy.get(db); other !== undefined; other = findingBy.get(db)) await other;
  const revision = currentRevision(db);
  const kept = keptBy.get(db);
  if (kept?.runId === run.id && kept.revision === revision) return kept.found;
  const finding = inSlices(find(db, run), () => db.raw.open && isPlanned(db, run.id));
  const settled = finding.then(
    () => findingBy.delete(db),
    () => findingBy.delete(db),
  );
  findingBy.set(db, settled);
  const found = (await finding) ?? nothing;
  keptBy.set(db, { runId: run.id, revision, found });
  return found;
}

/** Of a plan that was carried out or dropped meanwhile nobody asks any more. */
function isPlanned(db: ReadDatabase, runId: number): boolean {
  const state = db.statement<[number], string>('SELECT state FROM run WHERE id = ?').pluck().get(runId);
  return state === 'planned';
}

const nothing: FoundNear = { rows: [], isWhole: true, decisions: { standing: new Map(), dropped: [] } };
const rowsPerStep = 100;

/** Looked at are the rows that come in as new leads, and those that would if nothing had been said of them. */
function* find(db: ReadDatabase, run: RunRecord): Generator<void, FoundNear> {
  const book = createDecisionBook(db, run.request.kind === 'import' ? run.request.same : []);
  const areas = createAreaReader(db);
  const rows: RowPerson[] = [];
  let isWhole = true;
  let looked = 0;
  let hasTitles = false;
  for (const row of readRows(db, run.id)) {
    looked += 1;
    if (looked % rowsPerStep === 0) yield;
    const isDecided = book.note(row);
    if (row.verdict !== 'create' && !isDecided) continue;
    isWhole = rows.length < mostRows;
    if (isWhole) rows.push(rowPerson(row, areas));
    hasTitles ||= row.draft.message?.includes(': ') === true;
  }
  const textOf = hasTitles ? yield* textsFor(db, rows.length) : createTextFinder(db);
  const leads = rows.length === 0 ? [] : leadPeople(db, areas, textOf);
  const near = yield* findNear(rows, leads, requireOffice(db).country);
  const decisions = book.end();
  return { rows: withDecided(near, decisions), isWhole, decisions };
}

function withDecided(near: readonly NearRow[], { standing }: Decisions): readonly NearRow[] {
  const found = new Set(near.map(({ line }) => line));
  const others = [...standing.keys()].filter((line) => !found.has(line));
  if (others.length === 0) return near;
  const named = others.map((line): NearRow => ({ line, candidates: [], others: 0, isCut: false }));
  return [...near, ...named].toSorted((one, next) => one.line - next.line);
}

function rowPerson(
  { line, draft: { name, emailKey, phoneKey, phone, message } }: ImportRow,
  areas: AreaReader,
): RowPerson {
  return { line, name, emailKey, phoneKey, phone, text: () => message, areas: areas.ofText };
}

type ContactRow = [
  leadId: number,
  name: string,
  emailKey: string | null,
  phoneKey: string | null,
  phone: string | null,
];

const leadsPerWindow = 2000;

/** Read in windows, so that no statement stays open while the thread answers others. */
function* leadPeople(db: ReadDatabase, areas: AreaReader, textOf: TextFinder): Generator<LeadPerson> {
  const window = db
    .statement<[number], ContactRow>(
      `SELECT lead_id, name, email_key, phone_key, phone FROM lead_contact
       WHERE lead_id > ? AND merged_into IS NULL ORDER BY lead_id LIMIT ${leadsPerWindow}`,
    )
    .raw();
  for (let contacts = window.all(0); contacts.length > 0; contacts = window.all(contacts.at(-1)?.[0] ?? 0)) {
    for (const [leadId, name, emailKey, phoneKey, phone] of contacts) {
      const text = () => textOf(leadId);
      yield { leadId, name, emailKey, phoneKey, phone, text, areas: (wrote) => areas.ofLead(leadId, wrote) };
    }
  }
}
