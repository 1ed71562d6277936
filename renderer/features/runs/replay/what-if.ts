import type { ReplayChange, RunDetail } from '../../../../shared/contract/runs.ts';
import type { EvennessBasis } from '../../../../shared/contract/settings.ts';
import type { Desk } from '../desk-bar.ts';

export const asItWas = 'as_it_was';
export type Toggle = typeof asItWas | 'on' | 'off';

/** What one agent would have been like. */
export type AgentIf = {
  readonly agentId: number;
  readonly leadCap: number | null;
  readonly weight: number;
  readonly leadRecipient: Toggle;
};

/** What would have been otherwise; everything as it was: nothing. */
export type WhatIf = {
  readonly basis: EvennessBasis | typeof asItWas;
  readonly underCaps: Toggle;
  readonly respectWorkingHours: Toggle;
  readonly agents: readonly AgentIf[];
};

export const nothingElse: WhatIf = { basis: asItWas, underCaps: asItWas, respectWorkingHours: asItWas, agents: [] };

export function agentAsItWas({ agentId, cap, weight }: Desk): AgentIf {
  return { agentId, leadCap: cap, weight, leadRecipient: asItWas };
}

/** The change to ask for: only what differs from the run. */
export function changeOf(whatIf: WhatIf, perAgent: RunDetail['perAgent']): ReplayChange {
  const desks = new Map(perAgent.map((desk) => [desk.agentId, desk]));
  const agents = whatIf.agents.map((agent) => agentChange(agent, desks.get(agent.agentId))).filter(hasChange);
  return {
    ...(whatIf.basis !== asItWas && { basis: whatIf.basis }),
    ...(whatIf.underCaps !== asItWas && { underCaps: whatIf.underCaps === 'on' }),
    ...(whatIf.respectWorkingHours !== asItWas && { respectWorkingHours: whatIf.respectWorkingHours === 'on' }),
    ...(agents.length > 0 && { agents }),
  };
}

type AgentChange = NonNullable<ReplayChange['agents']>[number];

function agentChange({ agentId, leadCap, weight, leadRecipient }: AgentIf, desk: Desk | undefined): AgentChange {
  return {
    agentId,
    ...(leadCap !== desk?.cap && { leadCap }),
    ...(weight !== desk?.weight && { weight }),
    ...(leadRecipient !== asItWas && { leadRecipient: leadRecipient === 'on' }),
  };
}

function hasChange(change: AgentChange): boolean {
  return Object.keys(change).length > 1;
}

/** A desk in the run and as it would have been. */
export type DeskIf = { readonly desk: Desk; readonly given: number; readonly after: number };

/** The agents who would fare otherwise, the largest difference first. */
export function desksThatDiffer(run: RunDetail['perAgent'], would: RunDetail['perAgent']): readonly DeskIf[] {
  const before = new Map(run.map((desk) => [desk.agentId, desk]));
  return would
    .map((desk) => {
      const was = before.get(desk.agentId);
      return { desk, given: was?.given ?? 0, after: was?.after ?? desk.before };
    })
    .filter(({ desk, given, after }) => desk.given !== given || desk.after !== after)
    .toSorted((one, other) => Math.abs(other.desk.given - other.given) - Math.abs(one.desk.given - one.given));
}
