import type { Need } from '../../../shared/contract/needs.ts';
import type { AgentCriteria } from '../../../shared/domain/criteria/compile.ts';
import { createNeedClasses, type NeedClasses } from '../../../shared/domain/criteria/need-classes.ts';
import { unknownNeed } from '../../../shared/domain/reading/known-need.ts';
import type { LeadFacts } from '../../../shared/domain/routing/gates.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadAgents } from '../team/api.ts';

/** A branch is packed with its department, and an agent with a status, into one number: ids of the second are below this. */
export const statusSpace = 2 ** 20;

/** What of a lead the gates will ask; the rest is not read, and makes no signatures of its own. */
export type Asked = {
  readonly place: boolean;
  /** The match criteria. */
  readonly criteria: boolean;
  /** Whether agents list the subject. */
  readonly subject: boolean;
};

/** Numbers what the gates ask of leads: the place, and the class of the need. */
export type Signatures = {
  /** `need` is its JSON; null = nothing is known. */
  numberOf(place: number, need: string | null): number;
  /** At least one, so that the gates are asked even where there is no lead. */
  facts(): readonly LeadFacts[];
};

/** So many texts of needs are remembered at a time. */
const mostRemembered = 50_000;

type Group = { readonly need: Need; readonly byPlace: Map<number, number> };

/** Without anything asked all leads are of one signature. */
export function createSignatures(db: ReadDatabase, asked: Asked): Signatures {
  const all: LeadFacts[] = [];
  const classes = asked.criteria || asked.subject ? needClasses(db, asked) : null;
  const groups: Group[] = [];
  const ofText = new Map<string | null, Group>();
  let last: { readonly text: string | null; readonly group: Group } | null = null;

  function groupOf(text: string | null): Group {
    if (last?.text === text) return last.group;
    const group = ofText.get(text) ?? newGroup(text);
    last = { text, group };
    return group;
  }

  function newGroup(text: string | null): Group {
    const need = text === null ? unknownNeed : (JSON.parse(text) as Need);
    const number = classes?.classOf(need) ?? 0;
    const group = (groups[number] ??= { need, byPlace: new Map() });
    if (ofText.size >= mostRemembered) ofText.clear();
    ofText.set(text, group);
    return group;
  }

  return {
    numberOf(place, text) {
      const group = groupOf(text);
      let number = group.byPlace.get(place);
      if (number === undefined) {
        const branchId = Math.floor(place / statusSpace) || null;
        number = all.push({ branchId, departmentId: place % statusSpace || null, need: group.need }) - 1;
        group.byPlace.set(place, number);
      }
      return number;
    },
    facts: () => (all.length > 0 ? all : [{ branchId: null, departmentId: null, need: unknownNeed }]),
  };
}

/** Nobody who left is asked for criteria: the gates stop at that before. */
function needClasses(db: ReadDatabase, asked: Asked): NeedClasses {
  const criteria = loadAgents(db).flatMap((agent): AgentCriteria[] =>
    agent.status === 'active' ? [agent.criteria] : [],
  );
  return createNeedClasses(criteria, asked);
}
