import type { NeedField } from '../../../../../shared/contract/needs.ts';
import type { Agent } from '../../../../../shared/contract/team.ts';

const listOf = { subject: 'subjects', leadType: 'leadTypes', line: 'lines' } as const;

/** The words that the agents' match criteria use for a field, so that a lead's word meets them. */
export function suggestionsOf(field: NeedField, agents: readonly Agent[]): readonly string[] {
  if (field !== 'subject' && field !== 'leadType' && field !== 'line') return [];
  const words = agents.flatMap(({ criteria }) => criteria[listOf[field]]);
  return [...new Set(words.map((word) => word.toLowerCase()))].toSorted();
}
