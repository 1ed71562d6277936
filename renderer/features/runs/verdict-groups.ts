import type { Gate } from '../../../shared/contract/gates.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';

export type VerdictOn = OutputOf<'runs.explain'>['agents'][number];

export type VerdictGroup = { readonly title: string; readonly agents: readonly VerdictOn[] };

const gateTitles: Readonly<Record<Gate, string>> = {
  inactive: 'inactive',
  not_chosen: 'not chosen',
  not_primary: 'not the primary agent',
  no_cap: 'without a cap to fill up to',
  not_recipient: 'off rotation',
  away: 'away',
  outside_hours: 'outside hours',
  other_place: 'in another branch or department',
  no_subject: 'who do not list the subject',
  no_match: 'without matching criteria',
  at_cap: 'at cap',
  low_match: 'below the match threshold',
  present_agent: 'had the lead',
};

/** Up to so many agents, each stands in a line of its own. */
const fewAgents = 15;

/**
 * Who got the lead, then those who lost, then those with a gate. Of many agents only who got it stands in a line of its
 * own; the others are grouped, those who lost first, then gate by gate, the most frequent first.
 */
export function groupVerdicts(agents: readonly VerdictOn[]): {
  readonly lines: readonly VerdictOn[];
  readonly groups: readonly VerdictGroup[];
} {
  const got = agents.filter(({ verdict }) => verdict === 'chosen' || verdict === 'kept');
  const lost = agents.filter(({ verdict }) => verdict === 'level');
  const gated = agents.filter(({ verdict }) => verdict === 'gate' || verdict === 'not_considered');
  if (agents.length <= fewAgents) return { lines: [...got, ...lost, ...gated], groups: [] };
  const byTitle = Map.groupBy(gated, titleOf);
  const groups = [...byTitle].map(([title, members]) => ({ title, agents: members }));
  return {
    lines: got,
    groups: [
      ...(lost.length > 0 ? [{ title: 'could have taken it', agents: lost }] : []),
      ...groups.toSorted((one, other) => other.agents.length - one.agents.length),
    ],
  };
}

function titleOf({ gate }: VerdictOn): string {
  return gate === null ? 'not considered' : gateTitles[gate];
}
