import type { Labelled } from './labels.ts';

/** A value that was found, and in a few words what gave it away. */
export type Found = { readonly value: string; readonly why: string };

const longestShown = 40;

/** As in: behind “Phone:”. */
export function behind({ label }: Pick<Labelled, 'label'>): string {
  const words = label.replace(/\s+/g, ' ').trim();
  const shown = words.length > longestShown ? `${words.slice(0, longestShown - 1)}…` : words;
  return /[?:.]$/.test(shown) ? `behind “${shown}”` : `behind “${shown}:”`;
}
