import type { RoutingMode } from '../../../../shared/contract/settings.ts';

type Mode = {
  readonly value: RoutingMode;
  readonly label: string;
  /** Who gets a lead. */
  readonly who: string;
  /** When it fits and when it does not. */
  readonly fits: string;
};

/** The modes in the order in which they are offered. */
export const modes: readonly Mode[] = [
  {
    value: 'primary',
    label: 'Primary only',
    who: 'The agent marked primary takes every lead.',
    fits: 'Fits one person who reads everything first; not hours in which that person is away.',
  },
  {
    value: 'round_robin',
    label: 'Round robin',
    who: 'Everybody whom the gates let through, in turn.',
    fits: 'Fits agents who handle any lead alike; not leads that call for a speciality.',
  },
  {
    value: 'subject',
    label: 'Subject based',
    who: 'The agents who list what the lead asks for, in turn.',
    fits: 'Fits an office split by buying, renting or line; not inquiries that seldom name it.',
  },
  {
    value: 'best_match',
    label: 'Best match',
    who: 'The agent whose criteria fit the inquiry best.',
    fits: 'Fits careful criteria and leads that write; not even shares, as one profile may win most.',
  },
  {
    value: 'random',
    label: 'Random',
    who: 'By lot, drawn the same when replayed.',
    fits: 'Fits many like leads with no turn to foresee; not few, where luck leaves shares uneven.',
  },
  {
    value: 'manual',
    label: 'Manual',
    who: 'Nobody: the lead stays unassigned for you to hand out.',
    fits: 'Fits few leads and somebody always at the desk; not nights, when the SLA runs on.',
  },
];

export function modeLabel(mode: RoutingMode): string {
  return modes.find(({ value }) => value === mode)?.label ?? mode;
}

/** What the match filter does in a mode: it can be laid over it, is asked in any case, or has nothing to filter. */
type FilterUse = { readonly kind: 'open' | 'always' | 'idle'; readonly why: string };

const open: FilterUse = {
  kind: 'open',
  why: 'Passes over agents whose match criteria the lead does not meet, and those whose text scores below the threshold. Who wrote no text passes; if nobody does, the whole pool stays in and the explanation says so.',
};

const filterUses: Readonly<Record<RoutingMode, FilterUse>> = {
  primary: { kind: 'idle', why: 'Primary only has one agent to choose from: there is nobody to filter.' },
  round_robin: open,
  subject: open,
  best_match: {
    kind: 'always',
    why: 'Best match always asks the match criteria; of the agents who pass, the highest score takes the lead. No threshold is asked.',
  },
  random: open,
  manual: { kind: 'idle', why: 'Manual gives the lead to nobody: there is nobody to filter.' },
};

export function filterUse(mode: RoutingMode): FilterUse {
  return filterUses[mode];
}
