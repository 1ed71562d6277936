import type { OutputOf } from '../../../shared/contract/index.ts';
import type { InboxFile } from '../../../shared/contract/intake.ts';
import { localStamp } from '../../../shared/domain/schedule/local-time.ts';
import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { PrepareContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { setRevision } from '../db/revision.ts';
import { asAppError } from '../db/sqlite-error.ts';
import { loadOffice, requireOffice } from '../office/api.ts';
import { prepareArrival } from '../routing/api.ts';
import { loadInbox } from '../settings/api.ts';
import { readCandidate, textsOf, type InboxContent } from './inbox-content.ts';
import { lookIntoInbox, type InboxCandidate } from './inbox-folder.ts';
import { moveSettled, type InboxMove } from './inbox-move.ts';
import { findInboxFile, insertInboxFile } from './inbox-rows.ts';
import { takeContent } from './inbox-take.ts';
import { rejectedCsv } from './rejected.ts';
import { requireImport } from './require-import.ts';

type Outcome = OutputOf<'intake.collect'>;
type ReadFile = { readonly file: InboxCandidate; readonly content: InboxContent };

/**
 * Takes in what lies in the inbox folder. A file's record stands in the transaction of its effects and is found by its
 * content; the file is moved after the commit. So a crash in between leaves a file that is known, and is only moved.
 */
export const collectInbox = {
  async prepare(prepared: PrepareContext) {
    const office = loadOffice(prepared.db);
    const { on, folder } = office === null ? { on: false, folder: '' } : loadInbox(prepared.db);
    if (office === null || !on || folder === '') return takeNothing;
    const candidates = await lookIntoInbox(folder, prepared.now);
    if (candidates.length === 0) return takeNothing;
    const files: ReadFile[] = [];
    for (const file of candidates) files.push({ file, content: await readNew(prepared.db, file) });
    const texts = () =>
      files.flatMap(({ content }) => textsOf(content, office)).map((text) => ({ leadId: null, text }));
    const aids = await prepareArrival(prepared, texts);
    return (context: WriteContext) => takeFiles(context, files, aids);
  },
};

function takeNothing(context: WriteContext): Outcome {
  context.unchanged();
  return { files: [] };
}

/** What came in already is not read again. */
function readNew(db: ReadDatabase, file: InboxCandidate): Promise<InboxContent> {
  const earlier = findInboxFile(db, file.hash);
  const isNew = earlier === null || earlier.outcome === 'failed';
  return isNew ? readCandidate(file) : Promise.resolve({ problem: earlier.note });
}

/** Each file has a data version of its own, as each run has, so that an undo of one sees what the next did. */
function takeFiles(context: WriteContext, files: readonly ReadFile[], aids: Aids): Outcome {
  const taken: InboxFile[] = [];
  const moves: InboxMove[] = [];
  let { revision } = context;
  for (const { file, content } of files) {
    const earlier = findInboxFile(context.db, file.hash);
    const isLeftOver = earlier !== null && earlier.name === file.name && file.changedAt <= earlier.at;
    const step = { ...context, revision };
    const settled = isLeftOver ? earlier : takeOrRepeat(step, file, content, earlier, aids);
    moves.push({
      file,
      to: settled.outcome === 'failed' ? 'failed' : 'done',
      note: settled.note,
      rejected: rejectedOf(context, settled),
    });
    if (isLeftOver) continue;
    taken.push(settled);
    if (settled.note === stopped) break;
    setRevision(context.db, revision);
    revision += 1;
  }
  context.afterCommit(() => moveAll(context, moves, taken));
  if (taken.length === 0) context.unchanged();
  else context.refuseToStop();
  return { files: taken };
}

function rejectedOf({ db }: WriteContext, { runId }: InboxFile): string | null {
  if (runId === null) return null;
  const { rejected = 0 } = requireImport(db, runId).summary.counts ?? {};
  return rejected > 0 ? rejectedCsv(db, runId) : null;
}

const stopped = 'Stopped by hand. Put it into the folder again to take it in.';

function takeOrRepeat(
  context: WriteContext,
  file: InboxCandidate,
  content: InboxContent,
  earlier: InboxFile | null,
  aids: Aids,
): InboxFile {
  if (earlier === null || earlier.outcome === 'failed') return takeFile(context, file, content, aids);
  const { outcome, leadId, runId } = earlier;
  const at = localStamp(earlier.at, requireOffice(context.db).timeZone);
  const note = `The same file came in on ${at}. Nothing was done with it.`;
  return insertInboxFile(context, file, { outcome, leadId, runId, note });
}

/** One bad file never holds up the others: what it did is rolled back to before it, and why is noted. */
function takeFile(context: WriteContext, file: InboxCandidate, content: InboxContent, aids: Aids): InboxFile {
  const { db } = context;
  try {
    return db.raw.transaction(() => insertInboxFile(context, file, takeContent(context, content, aids)))();
  } catch (thrown) {
    // A full disk takes the whole transaction with it: there is nothing left to note the failure in.
    if (!db.raw.inTransaction) throw thrown;
    const note = reasonOf(context, asAppError(thrown));
    const failed = insertInboxFile(context, file, { outcome: 'failed', leadId: null, runId: null, note });
    record(context, { inboxFileId: failed.id, outcome: 'failed' });
    return failed;
  }
}

function reasonOf(context: WriteContext, error: unknown): string {
  if (!(error instanceof AppError)) {
    return `Something went wrong inside Baton. The log names it ${context.logFault(error)}.`;
  }
  return error.code === 'CANCELLED' ? stopped : error.message;
}

function moveAll(context: WriteContext, moves: readonly InboxMove[], taken: readonly InboxFile[]): void {
  const stuck = moves.filter((move) => !moveSettled(move)).length;
  const failed = taken.filter(({ outcome }) => outcome === 'failed').length;
  // Who asked for it reads it in the answer.
  const isAsked = context.caller.agentId !== null;
  if (failed > 0 && !isAsked) context.notify('warning', 'Inbox folder', failedText(failed));
  if (stuck > 0 && taken.length > 0) context.notify('warning', 'Inbox folder', stuckText);
}

const stuckText =
  'Baton took files in and could not move them out of the folder. They are not taken in again. Allow Baton to write there.';

function failedText(count: number): string {
  return count === 1
    ? '1 file could not be taken in. It lies in the folder “failed”, with the reason beside it.'
    : `${count} files could not be taken in. They lie in the folder “failed”, each with its reason beside it.`;
}
