import type { SamePerson } from '../../../shared/contract/near-matches.ts';
import { createDuplicateFinder } from '../../../shared/domain/intake/duplicates.ts';
import type { ReadDatabase } from '../db/database.ts';
import { createPeopleFinder } from './known-people.ts';
import { createSaidFinder, type SaidSame } from './said-same.ts';

export type Policy = 'skip' | 'update' | 'inquiry';
export type Verdict = 'create' | 'update' | 'inquiry' | 'skip' | 'reject';

/** What is to happen to a row, and to which lead: one of the office, or the one that an earlier row creates. */
export type Decision = {
  readonly verdict: Exclude<Verdict, 'reject'>;
  readonly leadId: number | null;
  readonly sameAsLine: number | null;
};

/** Who a row is about, and where it stands. */
export type RowKeys = {
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
  readonly line: number;
};

/** Decides some rows of a file; all of them have to be given, in file order. */
export type RowDecider = (rows: readonly RowKeys[]) => readonly Decision[];

/**
 * The same person by e-mail or phone is one lead, and so is one who is said to be; what its later rows do, the policy
 * says. `rows` is about how many the file has. Leads that come or go later are not known to it.
 */
export function createRowDecider(
  db: ReadDatabase,
  rows: number,
  policy: Policy,
  same: readonly SamePerson[] | undefined,
): RowDecider {
  const firstLineOf = createDuplicateFinder(rows);
  const leadsOf = createPeopleFinder(db, rows);
  const saidOf = createSaidFinder(db, same);
  return (page) => {
    const leads = leadsOf(page);
    return page.map((row, at) => decideRow(firstLineOf(row), leads[at] ?? null, policy, saidOf(row.line)));
  };
}

/** `firstLine` is the line of the same person further up in the file, null if there is none; `leadId` who the office has. */
function decideRow(firstLine: number | null, leadId: number | null, policy: Policy, said: SaidSame | null): Decision {
  if (firstLine !== null) return { verdict: policy, leadId: null, sameAsLine: firstLine };
  if (leadId !== null) return { verdict: policy, leadId, sameAsLine: null };
  return said === null
    ? { verdict: 'create', leadId: null, sameAsLine: null }
    : { verdict: said.as ?? policy, leadId: said.leadId, sameAsLine: said.sameAsLine };
}
