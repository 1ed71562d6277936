import { z } from 'zod';
import { operations, type CallOf } from '../../../shared/contract/index.ts';
import { isCredit, readAmount } from '../../../shared/domain/ledger/credit.ts';
import { formatFraction, negate, type Fraction } from '../../../shared/domain/ledger/fraction.ts';

export type Way = 'credit' | 'debit';

/** The amount without its sign, or what is wrong with it. */
export function readSize(text: string): Fraction | string {
  if (text.trim() === '') return 'Fill this in.';
  const amount = readAmount(text);
  if (amount === null) return 'Write a number of leads, as 1, 1/2 or 0.5.';
  if (amount.num < 0n) return 'Leave the sign out, and choose Credit or Debit above.';
  return isCredit(amount) ? amount : 'At most 1,000 leads, more than none, and no part under 1/1000 of a lead.';
}

/** What is typed into the fields, and what becomes of it. */
export const creditFormSchema = z.object({
  way: z.enum(['credit', 'debit']),
  amount: z.string().transform((text, context) => {
    const size = readSize(text);
    if (typeof size !== 'string') return size;
    context.addIssue({ code: 'custom', message: size });
    return z.NEVER;
  }),
  reason: operations['ledger.credit'].input.shape.reason,
});

export type CreditTyped = z.input<typeof creditFormSchema>;
export type CreditDraft = z.output<typeof creditFormSchema>;

export const emptyCredit: CreditTyped = { way: 'credit', amount: '', reason: '' };

export function inputOf(agentId: number, { way, amount, reason }: CreditDraft): CallOf<'ledger.credit'> {
  return { agentId, owed: formatFraction(way === 'credit' ? amount : negate(amount)), reason };
}

/** The opposite: the ledger keeps both, and the balance is as before. */
export function takenBack(agentId: number, { way, amount, reason }: CreditDraft): CallOf<'ledger.credit'> {
  const opposite = way === 'credit' ? 'debit' : 'credit';
  return inputOf(agentId, { way: opposite, amount, reason: `Taken back: ${reason}`.slice(0, 500) });
}
