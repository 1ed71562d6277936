import type { FileSource, Message } from '../../../shared/contract/intake.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { shortened } from '../../../shared/domain/intake/message/clean.ts';
import { normalizePhone } from '../../../shared/domain/intake/phone.ts';
import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { arriveLead } from '../routing/api.ts';
import { requireRun, sentenceOf } from '../runs/api.ts';
import { commitImport } from './commit.ts';
import type { InboxContent } from './inbox-content.ts';
import type { InboxNote } from './inbox-rows.ts';
import { planImport } from './plan.ts';
import { inspectTable } from './read-file.ts';
import { proposeMapping } from './remembered-mapping.ts';

const longestInquiry = 20_000;

/** Brings what a file holds into the office. What it throws as AppError is why it cannot. */
export function takeContent(context: WriteContext, content: InboxContent, aids: Aids): InboxNote {
  if ('problem' in content) throw new AppError('FILE_UNREADABLE', content.problem);
  if ('message' in content) return takeMessage(context, content.message, aids);
  const taken = takeTable(context, content.table, aids);
  return content.leftOut ? { ...taken, note: `${taken.note} ${content.leftOut}` } : taken;
}

function takeMessage(context: WriteContext, message: Message, aids: Aids): InboxNote {
  const { phone, inquiry } = reachable(message, requireOffice(context.db).country);
  const { leadId, isKnown, sentence } = arriveLead(
    context,
    {
      name: message.name ?? message.email ?? phone ?? '',
      email: message.email,
      phone,
      subject: null,
      temperature: 'warm',
      score: 50,
      branchId: null,
      departmentId: null,
      tags: [],
      source: message.source,
      inquiry,
      need: {},
      onKnown: 'inquiry',
    },
    aids,
  );
  return { outcome: isKnown ? 'inquiry' : 'lead', leadId, runId: null, note: sentence };
}

/** A number that is no phone in the office's country costs no lead as long as there is an address. */
function reachable({ email, phone, inquiry }: Message, country: string): { phone: string | null; inquiry: string } {
  if (phone === null) {
    if (email !== null) return { phone, inquiry };
    throw new AppError('INVALID_INPUT', 'There is no e-mail and no phone in this message: nobody could answer.');
  }
  const normalized = normalizePhone(phone, country);
  if ('e164' in normalized) return { phone, inquiry };
  if (email === null) throw new AppError('INVALID_INPUT', normalized.problem);
  return { phone: null, inquiry: shortened(`Phone as written: ${phone}\n${inquiry}`, longestInquiry) };
}

function takeTable(context: WriteContext, source: FileSource, aids: Aids): InboxNote {
  refuseOpenQuestions(context, source);
  const plan = planned(context, source);
  const { counts } = plan;
  if (counts === null || counts.imported + counts.updated + counts.inquiries === 0) throw nothingToImport(plan);
  commitImport(context, requireRun(context.db, plan.runId), aids);
  const note = sentenceOf(requireRun(context.db, plan.runId));
  return { outcome: 'import', leadId: null, runId: plan.runId, note };
}

function nothingToImport({ rejected: [first] }: RunDetail): AppError {
  const why = first === undefined ? '' : ` The first one, line ${first.line}: ${first.reason}`;
  return new AppError('INVALID_INPUT', `No row of this file can be imported.${why}`);
}

/** Nobody is there to allow more. */
const strict = { badEmail: 'refuse', badPhone: 'refuse', badDate: 'refuse' } as const;

const byHand = 'Import the file by hand: Baton asks then.';

/** Nobody is there to say which of two columns is meant. */
function refuseOpenQuestions({ db }: WriteContext, source: FileSource): void {
  const { questions } = proposeMapping(db, inspectTable(source));
  const open = questions.find(({ kind }) => kind !== 'date_order');
  if (open !== undefined) throw new AppError('INVALID_INPUT', `${open.text} ${byHand}`);
}

function planned(context: WriteContext, source: FileSource): RunDetail {
  try {
    return planImport(context, { source, reading: {}, answers: strict, onDuplicate: 'inquiry' });
  } catch (thrown) {
    const details = thrown instanceof AppError ? thrown.details : undefined;
    if (details?.['question'] !== 'date_order') throw thrown;
    const { example } = details;
    const dates = typeof example === 'string' ? `Dates of this file, as ${example},` : 'Dates of this file';
    throw new AppError('INVALID_INPUT', `${dates} can be read two ways. ${byHand}`, undefined, thrown);
  }
}
