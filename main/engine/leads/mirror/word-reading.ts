import { atOnce } from './slices.ts';
import { inBackground, readAtOnce } from './background.ts';
import type { Memory } from './memory.ts';
import { countUnread, createWords, readWords, setApart, type Words } from './words.ts';

/** So many inquiries are read while a search waits for them. */
const mostWaitedFor = 3000;

/** What the leads wrote, up to now; null while it is being read, or where there is too much to remember. */
export function wordsOf(memory: Memory): Words | null {
  const { db, columns } = memory;
  if (memory.words && !memory.words.isGivenUp && !setApart(db, columns, memory.words)) memory.words = null;
  memory.words ??= createWords(db);
  const { words } = memory;
  const unread = countUnread(db, words);
  if (words.isGivenUp || unread <= 0) return words.isGivenUp ? null : words;
  if (unread > mostWaitedFor && columns.size > readAtOnce) {
    if (!words.isBeingRead) inBackground(memory, readingWords(memory));
    return null;
  }
  atOnce(readWords(db, columns, words));
  return words.isGivenUp || countUnread(db, words) > 0 ? null : words;
}

/** Reads what the leads wrote, unless that is being done. */
export function* readingWords(memory: Memory): Generator<void, void> {
  memory.words ??= createWords(memory.db);
  const { words } = memory;
  if (words.isBeingRead) return;
  words.isBeingRead = true;
  try {
    yield* readWords(memory.db, memory.columns, words);
  } finally {
    words.isBeingRead = false;
  }
}
