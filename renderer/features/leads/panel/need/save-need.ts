import type { CallOf } from '../../../../../shared/contract/index.ts';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import type { KnownNeed, Need } from '../../../../../shared/contract/needs.ts';
import { canonical } from '../../../../lib/canonical.ts';
import { runCommand } from '../../../../lib/use-command.ts';
import { toastError } from '../../../../ui/toast-store.ts';
import { toastDone } from '../../../history/toast-done.ts';
import { factsOf, type NeedFact, partsOf } from './need-facts.ts';

type Change = Omit<CallOf<'leads.saveNeed'>, 'leadId'>;

/** The value of a line becomes what a person said. */
export function keepFact(lead: Lead, fact: NeedFact): void {
  sayFact(
    lead,
    fact,
    ofParts(fact, (part) => lead.need.need[part]),
  );
}

/** What the inquiry seems to say of a line does not count. */
export function dismissFact(lead: Lead, fact: NeedFact): void {
  void saveNeed(lead, fact, { said: nothingOf(fact) });
}

/** A line says again what the inquiry says. */
export function forgetFact(lead: Lead, fact: NeedFact): void {
  void saveNeed(lead, fact, { forget: [...partsOf(fact.field)] });
}

/** An empty value says that the inquiry is wrong; where it says nothing there is nothing to be said against. */
export function sayFact(lead: Lead, fact: NeedFact, said: Partial<Need>): void {
  const isEmpty = canonical(said) === canonical(nothingOf(fact));
  if (isEmpty && fact.inquiryWords === '') forgetFact(lead, fact);
  else void saveNeed(lead, fact, { said });
}

function nothingOf(fact: NeedFact): Partial<Need> {
  return ofParts(fact, (part) => (part === 'areas' ? [] : null));
}

function ofParts(fact: NeedFact, valueOf: (part: keyof Need) => unknown): Partial<Need> {
  return Object.fromEntries(partsOf(fact.field).map((part) => [part, valueOf(part)]));
}

async function saveNeed(lead: Lead, fact: NeedFact, change: Change): Promise<void> {
  const envelope = await runCommand('leads.saveNeed', { leadId: lead.id, ...change });
  if (!envelope.ok) {
    toastError(envelope.error);
    return;
  }
  await toastDone({ title: `${fact.label}: ${outcomeWords(envelope.value, fact)}`, text: lead.name });
}

function outcomeWords(known: KnownNeed, { field }: NeedFact): string {
  const now = factsOf(known).find((fact) => fact.field === field);
  switch (now?.state) {
    case 'said':
      return now.words;
    case 'proposed':
      return `${now.words}, as the inquiry says`;
    case 'refused':
      return 'not asked for';
    default:
      return 'not known';
  }
}
