import type { ImportName } from '../../../shared/contract/intake.ts';
import { countOf } from '../../lib/format.ts';
import type { ImportDraft } from './import-draft.ts';

export type NameKind = 'owner' | 'status';

/** What the broker says of a name: an agent or status by its id; null = nobody, or the usual status. */
export function withSaid(draft: ImportDraft, kind: NameKind, name: string, id: number | null): ImportDraft {
  const { owners = [], statuses = [] } = draft.answers;
  const answers =
    kind === 'owner'
      ? { owners: [...owners.filter((said) => said.name !== name), { name, agentId: id }] }
      : { statuses: [...statuses.filter((said) => said.name !== name), { name, statusId: id }] };
  const key = `${kind} ${name}`;
  const unplanned = (draft.unplanned ?? []).filter((each) => each !== key);
  return { ...draft, answers: { ...draft.answers, ...answers }, unplanned: [...unplanned, key] };
}

/** The answer that is not planned with yet; undefined if there is none. */
export function saidOf(draft: ImportDraft, kind: NameKind, name: string): number | null | undefined {
  if (draft.unplanned?.includes(`${kind} ${name}`) !== true) return undefined;
  return kind === 'owner'
    ? draft.answers.owners?.find((said) => said.name === name)?.agentId
    : draft.answers.statuses?.find((said) => said.name === name)?.statusId;
}

/** What has to be done with new answers before the import is the one that is shown; null if there are none. */
export function planAgainLabel({ unplanned = [] }: ImportDraft): string | null {
  return unplanned.length === 0 ? null : `Plan again with ${countOf(unplanned.length, 'answer')}`;
}

/** Why a name is taken as it is, or why it is not. */
export function whyWords({ state, why, proposed }: ImportName, proposedName: string | undefined): string {
  switch (state) {
    case 'open':
      return proposed !== null && proposedName !== undefined ? `Perhaps ${proposedName}: ${why}` : sentence(why);
    case 'taken':
      return `Taken as this: ${why}`;
    case 'confirmed':
    case 'exact':
      return sentence(why);
  }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
