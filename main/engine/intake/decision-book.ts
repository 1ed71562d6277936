import type { SamePerson } from '../../../shared/contract/near-matches.ts';
import type { ReadDatabase } from '../db/database.ts';
import type { ImportRow } from './import-line.ts';
import { standingLead } from './said-same.ts';
import type { Decision } from './verdicts.ts';

type Dropped = { readonly line: number; readonly reason: string };

/** What became of what the broker said of rows. */
export type Decisions = {
  /** By line, what the rows do. */
  readonly standing: ReadonlyMap<number, Decision>;
  readonly dropped: readonly Dropped[];
};

const mostDropped = 200;

/** `note` takes every row of the plan and tells whether it does what was said of it; `end` tells of all. */
export function createDecisionBook(db: ReadDatabase, same: readonly SamePerson[] = []) {
  const byLine = new Map(same.map((said) => [said.line, said]));
  const standing = new Map<number, Decision>();
  const reasons = new Map<number, string>();
  return {
    note(row: ImportRow): boolean {
      const said = byLine.get(row.line);
      if (said === undefined) return false;
      const isStanding = isAsSaid(db, row, said);
      if (isStanding) standing.set(row.line, { verdict: row.verdict, leadId: row.leadId, sameAsLine: row.sameAsLine });
      else reasons.set(row.line, whyNot(row, said));
      return isStanding;
    },
    end(): Decisions {
      const dropped = same
        .filter(({ line }) => !standing.has(line))
        .map(({ line }) => ({ line, reason: reasons.get(line) ?? 'The file has no such row, or it is rejected.' }));
      return { standing, dropped: dropped.slice(0, mostDropped) };
    },
  };
}

function isAsSaid(db: ReadDatabase, row: ImportRow, said: SamePerson): boolean {
  if (row.verdict === 'create') return false;
  if ('sameAsLine' in said) return row.sameAsLine === said.sameAsLine;
  return row.leadId !== null && row.leadId === standingLead(db, said.leadId);
}

function whyNot(row: ImportRow, said: SamePerson): string {
  if (row.verdict !== 'create') return 'Its e-mail or phone is known, so that it is a row of that person.';
  return 'leadId' in said
    ? 'The lead that it was to be is gone. It comes in as a new lead.'
    : `Line ${said.sameAsLine}, which it was to be, does not come in. It comes in as a new lead.`;
}
