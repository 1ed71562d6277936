import {
  AArrowUp,
  Contrast,
  Download,
  Eye,
  History,
  Keyboard,
  KeyRound,
  LogOut,
  PanelLeft,
  Play,
  Plus,
  Printer,
  Redo2,
  Rows3,
  SunMoon,
  Undo2,
  Upload,
  type LucideIcon,
} from 'lucide-react';
import type { Preferences } from '../../../shared/contract/preferences.ts';
import { scheduleTitles, schedules, type ScheduleName } from '../../../shared/contract/schedule.ts';
import { setPreferences } from '../../lib/preferences.ts';
import { keyCaps, shortcuts, type ShortcutName } from '../../lib/shortcuts.ts';
import { openHistory } from '../history/history-store.ts';
import { redoAct, undoAct } from '../history/turn-act.ts';
import { setDensity } from '../leads/view-state.ts';
import { openDialog } from '../shell/dialog-store.ts';
import { showOutMenu } from '../leads/out-menu-store.ts';
import { openImport } from '../shell/import-store.ts';
import { contrastOptions, densityOptions, themeOptions } from '../shell/look-options.ts';
import { signOut } from '../shell/sign-out.ts';
import type { Entry } from './entry.ts';

export const capsOf = (name: ShortcutName): readonly string[] => keyCaps(shortcuts[name].keys[0]);

export type ScheduleActs = Readonly<
  Record<ScheduleName, { readonly preview: () => void; readonly runNow: () => void }>
>;

/** What only the broker does. */
export function brokerActs(runs: ScheduleActs): readonly Entry[] {
  return [
    act('new lead', 'New lead', Plus, () => openDialog('newLead'), { also: 'add create type in' }),
    act('import', 'Import leads…', Upload, () => openImport(null), { also: 'file csv upload' }),
    act('export', 'Export leads…', Download, showOutMenu, { also: 'csv excel file save' }),
    ...schedules.flatMap((name) => [
      act(`run ${name}`, 'Run now', Play, runs[name].runNow, {
        detail: scheduleTitles[name],
        also: 'assign distribute',
      }),
      act(`preview ${name}`, 'Preview', Eye, runs[name].preview, { detail: scheduleTitles[name], also: 'plan' }),
    ]),
  ];
}

/** What everybody does; `undoable` is the sentence of the newest act that can be undone. */
export function commonActs(undoable: string | undefined): readonly Entry[] {
  return [
    act('undo', 'Undo', Undo2, () => void undoAct(), { caps: capsOf('undo'), ...(undoable && { detail: undoable }) }),
    act('redo', 'Redo', Redo2, () => void redoAct(), { caps: capsOf('redo'), also: 'do again' }),
    act('print', 'Print leads…', Printer, showOutMenu, { also: 'paper list' }),
    act('history', 'History', History, openHistory, { also: 'undo acts lately' }),
    act('keys', 'Keys', Keyboard, () => openDialog('keys'), { caps: capsOf('help'), also: 'shortcuts help' }),
    act('password', 'Change your password…', KeyRound, () => openDialog('password'), { also: 'security' }),
    act('sign out', 'Sign out', LogOut, () => void signOut(), { also: 'log out leave' }),
  ];
}

/** How Baton looks and answers; what is so already is left out. */
export function lookEntries({ theme, contrast, density, singleKeys, isSidebarFolded }: Preferences): readonly Entry[] {
  const others = <T extends string>(options: readonly { value: T; label: string }[], now: T) =>
    options.filter(({ value }) => value !== now);
  return [
    look('appearance', 'Appearance…', AArrowUp, () => openDialog('appearance'), 'theme contrast rows keys'),
    ...others(themeOptions, theme).map(({ value, label }) =>
      look(`theme ${value}`, `Theme: ${inSentence(label)}`, SunMoon, () => setPreferences({ theme: value }), 'mode'),
    ),
    ...others(contrastOptions, contrast).map(({ value, label }) =>
      look(`contrast ${value}`, `Contrast: ${inSentence(label)}`, Contrast, () => setPreferences({ contrast: value })),
    ),
    ...others(densityOptions, density).map(({ value, label }) =>
      look(`rows ${value}`, `Rows: ${inSentence(label)}`, Rows3, () => setDensity(value), 'density height'),
    ),
    look(
      'single keys',
      singleKeys ? 'Switch single keys off' : 'Switch single keys on',
      Keyboard,
      () => setPreferences({ singleKeys: !singleKeys }),
      'shortcuts letters',
    ),
    look('sidebar', isSidebarFolded ? 'Unfold the sidebar' : 'Fold the sidebar', PanelLeft, () =>
      setPreferences({ isSidebarFolded: !isSidebarFolded }),
    ),
  ];
}

function act(
  id: string,
  label: string,
  icon: LucideIcon,
  run: () => void,
  rest: Pick<Entry, 'also' | 'detail' | 'caps'> = {},
): Entry {
  return { id: `act ${id}`, group: 'Acts', label, icon, run, ...rest };
}

function look(id: string, label: string, icon: LucideIcon, run: () => void, also = ''): Entry {
  return { id: `look ${id}`, group: 'Appearance', label, icon, run, also };
}

function inSentence(label: string): string {
  return label.toLowerCase();
}
