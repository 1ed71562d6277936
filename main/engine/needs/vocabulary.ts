import type { AgentCriteria } from '../../../shared/domain/criteria/compile.ts';
import type { Vocabulary } from '../../../shared/domain/reading/read-inquiry.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadAgents, loadBranches } from '../team/api.ts';

/** What of match criteria decides how inquiries are read. */
type ReadBy = Pick<AgentCriteria, 'areas' | 'leadTypes' | 'subjects'>;

const nothing: ReadBy = { areas: [], leadTypes: [], subjects: [] };

/** What the office knows by name: areas and lead types of its active agents, its branches, and what is given besides. */
export function loadVocabulary(db: ReadDatabase, besides: ReadBy = nothing): Vocabulary {
  const active = loadAgents(db).filter(({ status }) => status === 'active');
  const criteria: readonly ReadBy[] = [...active.map((agent) => agent.criteria), besides];
  const branches = loadBranches(db).map(({ name }) => name);
  const leadTypes = criteria.flatMap((own) => own.leadTypes);
  const subjects = criteria.flatMap((own) => own.subjects);
  return {
    areas: [...new Set([...criteria.flatMap(({ areas }) => areas), ...branches])],
    country: requireOffice(db).country,
    ...(leadTypes.length > 0 ? { leadTypes: [...new Set(leadTypes)] } : {}),
    ...(subjects.length > 0 ? { subjects: [...new Set(subjects)] } : {}),
  };
}

/** Inquiries are read by what the agents list: if that changed, they are read anew when next asked. */
export function noteOtherWords(db: WriteDatabase, before: ReadBy | null, after: ReadBy): void {
  const wordsOf = ({ areas, leadTypes, subjects }: ReadBy) => JSON.stringify([areas, leadTypes, subjects]);
  if (wordsOf(before ?? nothing) !== wordsOf(after)) forgetReadings(db);
}

/** Every inquiry is read anew when it is next asked; its language stays known. */
export function forgetReadings(db: WriteDatabase): void {
  db.statement('UPDATE lead_need SET is_read = 0 WHERE is_read = 1').run();
}
