import type { InputOf } from '../../../shared/contract/index.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import {
  attentionOf,
  findKnown,
  insertInquiry,
  insertLead,
  phoneKeyOf,
  refuseKnown,
  requireVisibleLead,
  sourceId,
  touchLead,
  writeTimeline,
} from '../leads/api.ts';
import { forgetReading, sayNeed } from '../needs/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { requireAgent, requireFittingPlace } from '../team/api.ts';
import { comeBack } from './comeback.ts';
import { isClosed } from './closed.ts';
import { routeArrivals } from './route-arrivals.ts';

type Arrival = InputOf<'leads.create'>;

export type Arrived = {
  readonly leadId: number;
  /** The person was here already: this is one more inquiry. */
  readonly isKnown: boolean;
  /** What became of it. */
  readonly sentence: string;
};

/** The one door for a single lead, typed in, pasted or from the inbox: it is routed at once if the office does so. */
export function arriveLead(context: WriteContext, input: Arrival, aids: Aids): Arrived {
  const { db } = context;
  const phoneKey = phoneKeyOf(db, input.phone);
  const known = findKnown(db, { email: input.email, phoneKey });
  if (known !== null && input.onKnown === 'inquiry') return addInquiry(context, known, input, aids);
  refuseKnown(context, known);
  const leadId = createLead(context, input, phoneKey);
  const routed = routeArrivals(context, [leadId], aids);
  return { leadId, isKnown: false, sentence: routed.runId === null ? routed.sentence : whereItWent(context, leadId) };
}

function whereItWent({ db, caller }: WriteContext, leadId: number): string {
  const { agent_id: agentId } = requireVisibleLead(db, caller, leadId);
  if (agentId !== null) return `Routed to ${requireAgent(db, agentId).name}.`;
  return `Unassigned: ${attentionOf(db, leadId)?.text ?? 'nobody may take it'}.`;
}

function createLead(context: WriteContext, input: Arrival, phoneKey: string | null): number {
  const { db } = context;
  requireFittingPlace(db, input);
  const source = input.source === null ? null : sourceId(db, input.source);
  const leadId = insertLead(context, {
    name: input.name,
    email: input.email,
    emailKey: input.email,
    phone: input.phone,
    phoneKey,
    subject: input.subject,
    tags: input.tags,
    flags: [],
    statusId: loadStatuses(db).unassignedId,
    agentId: null,
    sourceId: source,
    branchId: input.branchId,
    departmentId: input.departmentId,
    temperature: input.temperature,
    score: input.score,
    createdAt: context.now,
  });
  if (input.inquiry !== '') writeInquiry(context, leadId, input, source);
  if (Object.keys(input.need).length > 0) sayNeed(context, leadId, input.need);
  writeTimeline(context, { leadId, kind: 'created', text: input.source ?? '' });
  record(context, { leadId });
  return leadId;
}

/** One more inquiry of a person who is here; a closed lead comes back to work with it. */
function addInquiry(context: WriteContext, leadId: number, input: Arrival, aids: Aids): Arrived {
  const source = input.source === null ? null : sourceId(context.db, input.source);
  writeInquiry(context, leadId, input, source);
  forgetReading(context, leadId);
  record(context, { leadId, inquiry: true });
  if (isClosed(context.db, leadId)) {
    return { leadId, isKnown: true, sentence: comeBack(context, leadId, 'inquiry', aids).sentence };
  }
  touchLead(context, leadId);
  return { leadId, isKnown: true, sentence: 'One more inquiry of a lead that is in work.' };
}

function writeInquiry(context: WriteContext, leadId: number, input: Arrival, source: number | null): void {
  const { inquiry: text, subject } = input;
  insertInquiry(context, { leadId, text, subject, sourceId: source, runId: null, receivedAt: context.now });
}
