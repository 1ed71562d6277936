/** Where a shortcut counts, in the order of the sheet. */
export const shortcutGroups = [
  'Everywhere',
  'In a list of leads',
  'In the tasks',
  'In the table',
  'In the table’s head',
  'On the board',
] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

export type Shortcut = {
  /** What it does, as the sheet says it. */
  readonly label: string;
  /** As in `Mod+K`, `Shift+Space`, `J`; Mod is Cmd on a Mac and Ctrl elsewhere. More than one: each of them will do. */
  readonly keys: readonly [string, ...string[]];
  readonly group: ShortcutGroup;
  /** Only the broker can do it. */
  readonly isBrokers?: true;
};

/** Every shortcut but those that go to a screen. Who listens to a key takes it from here, and so does the sheet. */
export const shortcuts = {
  palette: { label: 'Search and act', keys: ['Mod+K'], group: 'Everywhere' },
  undo: { label: 'Undo the last act', keys: ['Mod+Z'], group: 'Everywhere' },
  redo: { label: 'Do it again', keys: ['Mod+Shift+Z', 'Mod+Y'], group: 'Everywhere' },
  help: { label: 'These keys', keys: ['?'], group: 'Everywhere' },
  results: { label: 'To the results at the edge', keys: ['F6'], group: 'Everywhere' },
  leave: { label: 'Close, or leave the list', keys: ['Escape'], group: 'Everywhere' },
  search: { label: 'Search', keys: ['/'], group: 'In a list of leads' },
  next: { label: 'Next', keys: ['J'], group: 'In a list of leads' },
  previous: { label: 'Previous', keys: ['K'], group: 'In a list of leads' },
  select: { label: 'Select', keys: ['X'], group: 'In a list of leads', isBrokers: true },
  assign: { label: 'Assign', keys: ['A'], group: 'In a list of leads', isBrokers: true },
  status: { label: 'Status', keys: ['S'], group: 'In a list of leads' },
  note: { label: 'Note', keys: ['N'], group: 'In a list of leads' },
  followUp: { label: 'Follow-up', keys: ['F'], group: 'In a list of leads' },
  call: { label: 'Log a call', keys: ['C'], group: 'In the tasks' },
  done: { label: 'Done with the follow-up', keys: ['D'], group: 'In the tasks' },
  rows: { label: 'From row to row', keys: ['ArrowUp', 'ArrowDown'], group: 'In the table' },
  ends: { label: 'First row, last row', keys: ['Home', 'End'], group: 'In the table' },
  pages: { label: 'A screenful up or down', keys: ['PageUp', 'PageDown'], group: 'In the table' },
  open: { label: 'Open the lead', keys: ['Enter'], group: 'In the table' },
  tick: { label: 'Select', keys: ['Space'], group: 'In the table', isBrokers: true },
  stretch: {
    label: 'Select as far as',
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    group: 'In the table',
    isBrokers: true,
  },
  find: { label: 'To a name that begins with', keys: ["'"], group: 'In the table' },
  all: { label: 'Select all that match', keys: ['Mod+A'], group: 'In the table', isBrokers: true },
  columns: { label: 'From column to column', keys: ['ArrowLeft', 'ArrowRight'], group: 'In the table’s head' },
  order: { label: 'Order by it', keys: ['Enter'], group: 'In the table’s head' },
  orderMore: { label: 'Order by it as well', keys: ['Shift+Enter'], group: 'In the table’s head' },
  width: { label: 'Narrower, wider', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], group: 'In the table’s head' },
  place: { label: 'Move it', keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'], group: 'In the table’s head' },
  columnMenu: { label: 'Its menu', keys: ['Alt+ArrowDown'], group: 'In the table’s head' },
  lift: { label: 'Lift a card, and put it down', keys: ['Space'], group: 'On the board' },
  carry: { label: 'Over the columns with it', keys: ['ArrowLeft', 'ArrowRight'], group: 'On the board' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof shortcuts;

/** The single keys of the list above, as `useScreenKeys` is told them. */
export type ScreenKey = SingleKey<(typeof shortcuts)[ShortcutName]['keys'][number]>;
type SingleKey<Keys extends string> = Keys extends 'Escape'
  ? Keys
  : Keys extends `${string}${infer Rest}`
    ? Rest extends ''
      ? Lowercase<Keys>
      : never
    : never;

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const keySigns: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** The caps of a shortcut as this machine's keyboard has them: `Mod+K` → `⌘`, `K` or `Ctrl`, `K`; `G T` → `G`, `T`. */
export function keyCaps(keys: string, onMac = isMac): readonly string[] {
  const signs = onMac ? macSigns : otherSigns;
  return keys.split(/[+ ]/).map((key) => signs[key] ?? keySigns[key] ?? key);
}

/** The shortcut's first keys in one word, for a tooltip or a button: `⌘K`, `Ctrl+K`, `J`. */
export function shortcutWord(name: ShortcutName, onMac = isMac): string {
  return keyCaps(shortcuts[name].keys[0], onMac).join(onMac ? '' : '+');
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(name: ShortcutName, onMac = isMac): string {
  return shortcuts[name].keys[0].replace('Mod', onMac ? 'Meta' : 'Control');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether these keys are a shortcut's. Ctrl will do for Cmd on a Mac, too. */
export function isShortcut(event: Pressed, name: ShortcutName): boolean {
  return shortcuts[name].keys.some((keys) => isPressed(event, keys.split('+')));
}

function isPressed({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, parts: readonly string[]): boolean {
  const wanted = parts.at(-1) ?? '';
  const isLetter = /^[A-Z]$/.test(wanted);
  if (key.toLowerCase() !== wanted.toLowerCase() || altKey) return false;
  if ((ctrlKey || metaKey) !== parts.includes('Mod')) return false;
  // A sign such as ? may need Shift on one keyboard and not on another.
  return isLetter || wanted.length > 1 ? shiftKey === parts.includes('Shift') : true;
}
