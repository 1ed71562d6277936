import type { ImportName } from '../../../shared/contract/intake.ts';
import { isSure, type NameMatch } from '../../../shared/domain/intake/name-match.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';

/** What a name of a file is taken as. */
export type Taken = Pick<ImportName, 'takenAs' | 'proposed' | 'confidence' | 'why' | 'state'>;

/** What a broker said that a name is; null = nobody, or the usual status. */
export type SaidName = { readonly name: string; readonly id: number | null };

type Words = {
  /** Said for this file. */
  readonly said: readonly SaidName[];
  /** Said for an earlier one. */
  readonly remembered: readonly SaidName[];
  readonly match: (name: string) => NameMatch;
  /** Agents may leave and statuses be retired after somebody named them. */
  readonly isInUse: (id: number) => boolean;
};

const mostKept = 10_000;

/** What each name is taken as: as a broker said, else as in the office, else what is sure enough. Each name is looked at once. */
export function createNameTaker({ said, remembered, match, isInUse }: Words): (name: string) => Taken {
  const byName = new Map<string, Taken>();
  for (const { name, id } of remembered)
    if (id === null || isInUse(id)) byName.set(foldText(name), asSaid(id, 'as said in an earlier import'));
  for (const { name, id } of said)
    if (id === null || isInUse(id)) byName.set(foldText(name), asSaid(id, 'as you said'));
  const kept = new Map<string, Taken>();
  return (name) => {
    let taken = kept.get(name);
    if (taken === undefined) {
      taken = byName.get(foldText(name)) ?? asMatched(match(name));
      if (kept.size >= mostKept) kept.clear();
      kept.set(name, taken);
    }
    return taken;
  };
}

function asSaid(id: number | null, why: string): Taken {
  return { takenAs: id, proposed: null, confidence: 1, why, state: 'confirmed' };
}

function asMatched(match: NameMatch): Taken {
  const { id, confidence, why, isExact } = match;
  if (isSure(match)) return { takenAs: id, proposed: null, confidence, why, state: isExact ? 'exact' : 'taken' };
  return { takenAs: null, proposed: id, confidence, why, state: 'open' };
}
