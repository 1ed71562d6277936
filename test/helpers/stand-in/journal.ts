export type JournalEntry = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What the app did to the world around it, in order: tests read it back. */
export const journal: JournalEntry[] = [];

export function note(type: string, details: Record<string, unknown> = {}): void {
  journal.push({ type, ...details });
}
