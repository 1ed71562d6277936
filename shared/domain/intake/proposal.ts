import type { IntakeField, Mapping } from '../../contract/intake.ts';

/** What a column is taken for, how sure that is (0 to 1), and why in words. */
export type Proposal = Mapping[number] & { readonly confidence: number; readonly why: string };

export type Question = {
  readonly kind: 'date_order' | 'two_columns' | 'no_contact';
  readonly text: string;
  readonly columns: number[];
};

export type MappingGuess = { readonly proposals: Proposal[]; readonly questions: Question[] };

/** How sure a column is taken for what its title says while it holds nothing. */
export const unlikely = 0.45;

export function propose(column: number, field: IntakeField, confidence: number, why: string): Proposal {
  return { column, field, confidence, why };
}
