import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ListOption } from '../../../ui/list-box.tsx';
import { agentMark, deskWords } from '../agent-options.tsx';

type Candidate = OutputOf<'leads.candidates'>[number];
type Shown = { readonly isAll: boolean; readonly hasAgent: boolean };

/** Eligible agents first, then those with a gate, each with its words; whoever is picked gets the lead. */
export function candidateOptions(
  candidates: readonly Candidate[],
  { isAll, hasAgent }: Shown,
): readonly ListOption<number | null>[] {
  const shown = candidates.filter((candidate) => isAll || candidate.isNear || candidate.isPresent);
  const options = shown.toSorted(compare).map((candidate) => ({
    value: candidate.agentId,
    label: candidate.name,
    detail: detailOf(candidate),
    mark: agentMark(candidate.agentId, candidate.name),
    ...(isAll && { group: candidate.isNear ? 'Near the lead' : 'Other agents' }),
  }));
  return hasAgent
    ? [...options, { value: null, label: 'Return to the pool', ...(isAll && { group: 'No agent' }) }]
    : options;
}

function detailOf(candidate: Candidate): string {
  if (candidate.isPresent) return 'now';
  return candidate.gateText ?? deskWords(candidate);
}

function compare(one: Candidate, other: Candidate): number {
  return (
    Number(other.isNear) - Number(one.isNear) ||
    Number(one.gate !== null) - Number(other.gate !== null) ||
    one.name.localeCompare(other.name)
  );
}
