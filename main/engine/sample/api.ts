import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadSettings, saveSection } from '../settings/api.ts';
import { makeUpLeads } from './leads.ts';
import { createPhones } from './phones.ts';
import { createRandom } from './random.ts';
import { writeLeads } from './write-leads.ts';
import { writeTeam } from './write-team.ts';

const seed = 20_260_511;
/** Calls a day that the sample office asks of an agent. */
const callTarget = 20;

/** Fills an empty office with a team and its leads, as if it had been at work for 60 days. Always the same story. */
export function fillSample(context: WriteContext): OutputOf<'office.fillSample'> {
  const office = requireOffice(context.db);
  refuseWithLeads(context.db);
  const random = createRandom(seed);
  const nextPhone = createPhones(random, office.country);
  const leads = makeUpLeads(random, nextPhone, { now: context.now, timeZone: office.timeZone });
  const team = writeTeam(context, nextPhone, leads, office.timeZone);
  const filled = { agents: team.agentIds.size, leads: writeLeads(context, random, team, leads, office.timeZone) };
  saveSection(context, 'desk', { ...loadSettings(context.db, 'desk'), callTarget });
  record(context, filled);
  return filled;
}

function refuseWithLeads(db: ReadDatabase): void {
  if (!db.statement<[], { id: number }>('SELECT id FROM lead LIMIT 1').get()) return;
  throw new AppError(
    'CONFLICT',
    'This office has leads already, and the sample would mix with them. Use another data folder to try Baton.',
  );
}
