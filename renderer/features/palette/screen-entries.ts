import {
  ArrowDown,
  ArrowUp,
  CalendarClock,
  CheckCheck,
  CircleDot,
  Phone,
  Search,
  SquareCheck,
  StickyNote,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import { countOf } from '../../lib/format.ts';
import { shortcuts, type ScreenKey, type ShortcutName } from '../../lib/shortcuts.ts';
import { screenAct } from '../../lib/use-screen-keys.ts';
import { isNothingSelected, type Selection } from '../leads/selection.ts';
import { openLead, setComposerKind } from '../leads/view-state.ts';
import { capsOf } from './act-entries.ts';
import type { Entry } from './entry.ts';

type ScreenShortcut = {
  [Name in ShortcutName]: (typeof shortcuts)[Name]['group'] extends 'In a list of leads' | 'In the tasks'
    ? Name
    : never;
}[ShortcutName];

const looks: Readonly<
  Record<ScreenShortcut, { readonly label: string; readonly icon: LucideIcon; readonly also: string }>
> = {
  assign: { label: 'Assign…', icon: UserPlus, also: 'agent give reassign' },
  status: { label: 'Status…', icon: CircleDot, also: 'set change move' },
  note: { label: 'Note', icon: StickyNote, also: 'write add' },
  followUp: { label: 'Follow-up', icon: CalendarClock, also: 'plan task remind next step' },
  call: { label: 'Call', icon: Phone, also: 'log phone disposition' },
  done: { label: 'Done with the follow-up', icon: CheckCheck, also: 'finish task' },
  select: { label: 'Select', icon: SquareCheck, also: 'tick mark' },
  search: { label: 'Search this list', icon: Search, also: 'find filter' },
  next: { label: 'Next lead', icon: ArrowDown, also: '' },
  previous: { label: 'Previous lead', icon: ArrowUp, also: '' },
};

const aboutALead: ReadonlySet<ScreenShortcut> = new Set(['assign', 'status', 'note', 'followUp', 'call']);

export type AtHand = {
  readonly openLeadId: number | null;
  /** The open lead's name, once it is read. */
  readonly name: string | undefined;
  readonly selection: Selection;
};

/** What the keys of the screen do, for exactly as long as the screen listens to them. */
export function screenEntries(hand: AtHand): readonly Entry[] {
  return (Object.keys(looks) as ScreenShortcut[]).flatMap((name): Entry[] => {
    const run = screenAct(keyOf(name)) ?? (name === 'call' ? callOf(hand) : undefined);
    const detail = detailOf(name, hand);
    if (run === undefined) return [];
    const caps = screenAct(keyOf(name)) && capsOf(name);
    return [
      {
        id: `screen ${name}`,
        group: 'On this screen',
        ...looks[name],
        run,
        ...(caps && { caps }),
        ...(detail && { detail }),
      },
    ];
  });
}

function keyOf(name: ScreenShortcut): ScreenKey {
  return shortcuts[name].keys[0].toLowerCase() as ScreenKey;
}

/** Assigning is for the ticked leads where some are; everything else for the open one. */
function detailOf(name: ScreenShortcut, { openLeadId, name: leadName, selection }: AtHand): string | undefined {
  if (!aboutALead.has(name)) return undefined;
  if (name === 'assign' && !isNothingSelected(selection)) {
    return selection.kind === 'ids' ? countOf(selection.ids.size, 'selected lead') : 'the selected leads';
  }
  return openLeadId === null ? undefined : leadName;
}

/** Where a call has no key of its own it is logged where a note is written. */
function callOf({ openLeadId }: AtHand): (() => void) | undefined {
  if (openLeadId === null || screenAct('n') === undefined) return undefined;
  return () => {
    openLead(openLeadId, 'note');
    setComposerKind('call');
  };
}
