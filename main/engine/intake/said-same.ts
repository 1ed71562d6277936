import type { SamePerson } from '../../../shared/contract/near-matches.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { followMerged } from '../leads/api.ts';

/** Whom a row is said to be, and what is to become of it; null as the policy says. */
export type SaidSame = {
  readonly leadId: number | null;
  readonly sameAsLine: number | null;
  readonly as: 'skip' | 'update' | 'inquiry' | null;
};

/** Told every accepted line in file order, it gives what was said of it; null for nothing, or for what fits no more. */
export type SaidFinder = (line: number) => SaidSame | null;

/** A lead that was merged stands for its keeper. Leads that come or go later are not known to it. */
export function createSaidFinder(db: ReadDatabase, same: readonly SamePerson[] = []): SaidFinder {
  if (same.length === 0) return () => null;
  const byLine = new Map(same.map((said) => [said.line, said]));
  const named = new Set(same.flatMap((said) => ('sameAsLine' in said ? [said.sameAsLine] : [])));
  const accepted = new Set<number>();
  return (line) => {
    if (named.has(line)) accepted.add(line);
    const said = byLine.get(line);
    if (said === undefined) return null;
    const as = said.as ?? null;
    if ('sameAsLine' in said) {
      return accepted.has(said.sameAsLine) ? { leadId: null, sameAsLine: said.sameAsLine, as } : null;
    }
    const leadId = standingLead(db, said.leadId);
    return leadId === null ? null : { leadId, sameAsLine: null, as };
  };
}

/** The lead, or the one that took it over; null when it is gone. */
export function standingLead(db: ReadDatabase, leadId: number): number | null {
  const standing = followMerged(db, leadId);
  return db.statement<[number]>('SELECT 1 FROM lead WHERE id = ?').get(standing) === undefined ? null : standing;
}

/** A line has one decision, and is the same person as a line above it. Throws AppError INVALID_INPUT. */
export function requireSoundSame(same: readonly SamePerson[]): void {
  const lines = new Set<number>();
  for (const said of same) {
    const { line } = said;
    if (lines.has(line)) {
      throw new AppError('INVALID_INPUT', `Line ${line} has two decisions in answers.same. Leave one of them out.`, {
        line,
      });
    }
    lines.add(line);
    if ('sameAsLine' in said && said.sameAsLine >= line) {
      throw new AppError(
        'INVALID_INPUT',
        `Line ${line} cannot be the same person as line ${said.sameAsLine}: name a line above it.`,
        { line },
      );
    }
  }
}
