import type { Agent } from '../../../shared/contract/team.ts';
import { negate, parseFraction } from '../../../shared/domain/ledger/fraction.ts';
import { leadsOf } from './fraction-words.ts';

type Subject = Pick<Agent, 'name' | 'status' | 'leadRecipient'>;

/** What a balance means for the next runs, in plain words. */
export function owedWords(agent: Subject, owed: string): string {
  return [balanceWords(agent.name, owed), waitingWords(agent)].filter((words) => words !== '').join(' ');
}

function balanceWords(name: string, owed: string): string {
  const value = parseFraction(owed);
  if (value.num === 0n) return `Nothing is owed either way: ${name} was given exactly what the even shares came to.`;
  const next = 'next time a lead is left over after an even share,';
  return value.num > 0n
    ? `Owed ${leadsOf(value)}: ${next} ${name} comes before everybody who is owed less.`
    : `${leadsOf(negate(value))} ahead: ${next} everybody who is owed more comes before ${name}.`;
}

function waitingWords({ status, leadRecipient }: Subject): string {
  if (status === 'inactive') return 'The balance stays on record and counts again once the agent is made active.';
  return leadRecipient ? '' : 'The agent is off rotation: the balance waits until that is turned on.';
}
