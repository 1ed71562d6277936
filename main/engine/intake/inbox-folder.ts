import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../app-error.ts';

/** A file of the inbox folder that nobody is writing any more. */
export type InboxCandidate = {
  readonly name: string;
  readonly path: string;
  readonly kind: InboxKind;
  readonly size: number;
  /** UTC ms, as the file system says. */
  readonly modifiedAt: number;
  /** When the file came to lie here as it is: the latest of its times. UTC ms. */
  readonly changedAt: number;
  /** SHA-256 of the content; of its marks where the content was not read. */
  readonly hash: string;
  readonly content: { readonly bytes: Buffer } | { readonly problem: string };
};

/** `text`: a message, or a table that a spreadsheet calls a text. */
type InboxKind = 'message' | 'text' | 'table' | 'workbook';
type Seen = Pick<InboxCandidate, 'name' | 'path' | 'kind' | 'size' | 'modifiedAt' | 'changedAt'>;

const kinds: Readonly<Record<string, InboxKind>> = {
  '.eml': 'message',
  '.txt': 'text',
  '.msg': 'message',
  '.csv': 'table',
  '.tsv': 'table',
  '.xlsx': 'workbook',
  '.xls': 'workbook',
};

/** Hidden files, and those that programs write while they download or edit. */
const temporary = /^(?:\.|~\$|~)|\.(?:part|partial|crdownload|download|tmp|temp|swp)$|~$/i;
const restMs = 2000;
/** What does not end as a whole file does is likelier to be half of one. */
const cutRestMs = 10_000;
const emptyRestMs = 60_000;
const lockedRestMs = 600_000;
const largestBytes = 20 * 1024 * 1024;
const mostFiles = 50;
const mostBytes = 20 * 1024 * 1024;
const patienceMs = 3000;
const secondLookMs = 25;

const folderSentences: Readonly<Record<string, string>> = {
  ENOENT: 'The inbox folder is not there. Make it again, or name another one in the settings.',
  ENOTDIR: 'The inbox folder is a file. Name a folder in the settings.',
  EACCES: 'Baton may not read the inbox folder. Allow it, or name another one in the settings.',
  EPERM: 'Baton may not read the inbox folder. Allow it, or name another one in the settings.',
};
const silent = 'The drive of the inbox folder does not answer.';

/**
 * The files of a folder that are ready to be taken in, oldest first, at most 50. Folders, links, hidden and temporary
 * files and those of other kinds are left alone; a file still being written is waited for. Throws AppError
 * FILE_UNREADABLE when the folder cannot be read.
 */
export async function lookIntoInbox(folder: string, now: number): Promise<InboxCandidate[]> {
  if (!path.isAbsolute(folder)) throw new AppError('FILE_UNREADABLE', folderSentences['ENOENT'] ?? silent);
  const seen: Seen[] = [];
  for (const entry of await readFolder(folder)) {
    const kind = kinds[path.extname(entry.name).toLowerCase()];
    if (kind === undefined || !entry.isFile() || temporary.test(entry.name)) continue;
    const file = await look(path.join(folder, entry.name), kind);
    if (file !== null && hasRested(file, now, file.size === 0 ? emptyRestMs : restMs)) seen.push(file);
  }
  return whichStand(await readOldest(seen, now));
}

async function readOldest(seen: readonly Seen[], now: number): Promise<InboxCandidate[]> {
  const candidates: InboxCandidate[] = [];
  let bytes = 0;
  for (const file of seen.toSorted(
    (one, other) => one.modifiedAt - other.modifiedAt || (one.name < other.name ? -1 : 1),
  )) {
    if (candidates.length === mostFiles || (bytes > 0 && bytes + file.size > mostBytes)) break;
    const candidate = file.size > largestBytes ? unread(file, tooLarge) : await read(file, now);
    if (candidate === null) continue;
    candidates.push(candidate);
    if ('bytes' in candidate.content) bytes += file.size;
  }
  return candidates;
}

/** The clock of a server may be behind, and what is written there now looks old: only a second look tells. */
async function whichStand(candidates: readonly InboxCandidate[]): Promise<InboxCandidate[]> {
  if (candidates.length === 0) return [];
  await pause(secondLookMs);
  const again = await Promise.all(candidates.map((file) => look(file.path, file.kind)));
  return candidates.filter((file, index) => isSame(file, again[index] ?? null));
}

function isSame(file: Seen, after: Seen | null): boolean {
  return after?.size === file.size && after.modifiedAt === file.modifiedAt;
}

/** The list of contents of a workbook and the longest remark that may follow it. */
const mostTailBytes = 22 + 65_535;
const tooLarge = 'The file is larger than 20 MB. Import it by hand, or split it.';

let openLook: Promise<fs.Dirent[]> | null = null;

/** A drive that is gone may keep a question waiting for minutes: it is asked once, and nobody waits with it. */
async function readFolder(folder: string): Promise<fs.Dirent[]> {
  if (openLook !== null) throw new AppError('FILE_UNREADABLE', silent);
  const looking = fs.promises.readdir(folder, { withFileTypes: true });
  openLook = looking;
  const done = looking.finally(() => {
    openLook = null;
  });
  const patience = Promise.withResolvers<never>();
  const timer = setTimeout(() => patience.reject(new AppError('FILE_UNREADABLE', silent)), patienceMs);
  try {
    return await Promise.race([done, patience.promise]);
  } catch (cause) {
    done.catch(() => {});
    if (cause instanceof AppError) throw cause;
    const code = codeOf(cause);
    const sentence = folderSentences[code] ?? `The inbox folder cannot be read (${code}).`;
    throw new AppError('FILE_UNREADABLE', sentence, undefined, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function look(file: string, kind: InboxKind): Promise<Seen | null> {
  try {
    return seenAs(await fs.promises.lstat(file), file, kind);
  } catch {
    // Somebody took it away in between.
    return null;
  }
}

function seenAs(stats: fs.Stats, file: string, kind: InboxKind): Seen | null {
  if (!stats.isFile()) return null;
  const { size, mtimeMs, ctimeMs, birthtimeMs } = stats;
  const changedAt = Math.floor(Math.max(mtimeMs, ctimeMs, birthtimeMs));
  return { name: path.basename(file), path: file, kind, size, modifiedAt: mtimeMs, changedAt };
}

/** A clock that is ahead, as a server's may be, says nothing about being written now. */
function hasRested({ modifiedAt }: Seen, now: number, rest: number): boolean {
  return Math.abs(now - modifiedAt) >= rest;
}

/** A file that grew or changed while it was read is not finished; nor may one be that ends in the middle of a line. */
async function read(file: Seen, now: number): Promise<InboxCandidate | null> {
  if (file.size === 0) return unread(file, 'The file is empty.');
  try {
    const noFollow = fs.constants.O_NOFOLLOW ?? 0;
    const bytes = await fs.promises.readFile(file.path, { flag: fs.constants.O_RDONLY | noFollow });
    const after = seenAs(await fs.promises.lstat(file.path), file.path, file.kind);
    const isWhole = bytes.length === file.size && isSame(file, after);
    if (!isWhole || (looksCut(file.kind, bytes) && !hasRested(file, now, cutRestMs))) return null;
    return { ...file, hash: hashOf(bytes), content: { bytes } };
  } catch (cause) {
    const isLocked = codeOf(cause) !== 'ENOENT' && Math.abs(now - file.modifiedAt) >= lockedRestMs;
    return isLocked ? unread(file, 'Baton may not read this file, or another program holds it.') : null;
  }
}

/** A table ends with a line end as a rule, a workbook with its list of contents. */
function looksCut(kind: InboxKind, bytes: Buffer): boolean {
  if (kind === 'workbook') return bytes.indexOf('PK\u0005\u0006', -mostTailBytes, 'latin1') < 0;
  const last = bytes.findLast((byte) => byte !== 0);
  return kind === 'table' && last !== 10 && last !== 13;
}

function unread(file: Seen, problem: string): InboxCandidate {
  return { ...file, hash: hashOf(`${file.name}\n${file.size}\n${file.modifiedAt}`), content: { problem } };
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
