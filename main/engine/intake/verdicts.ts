import type { PersonFinder } from './known-people.ts';
import type { SaidFinder } from './said-same.ts';

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

/**
 * Decides rows in file order. The same person by e-mail or phone is one lead, and so is one who is said to be; what its
 * later rows do, the policy says. `firstLine` is the line of the same person further up in the file, null if there is
 * none.
 */
export function decideRow(
  people: PersonFinder,
  row: RowKeys,
  firstLine: number | null,
  policy: Policy,
  saidOf: SaidFinder,
): Decision {
  const said = saidOf(row.line);
  if (firstLine !== null) return { verdict: policy, leadId: null, sameAsLine: firstLine };
  const leadId = people.find(row);
  if (leadId !== null) return { verdict: policy, leadId, sameAsLine: null };
  return said === null
    ? { verdict: 'create', leadId: null, sameAsLine: null }
    : { verdict: said.as ?? policy, leadId: said.leadId, sameAsLine: said.sameAsLine };
}
