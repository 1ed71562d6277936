import type { OutputOf } from '../../shared/contract/index.ts';
import type { PlannedRow } from '../../shared/contract/intake.ts';
import type { RunDetail } from '../../shared/contract/runs.ts';
import { fakeRun } from './fake-office.ts';

/** A file of one e-mail column, as it was looked into. */
export const fakeInspection: OutputOf<'intake.inspect'> = {
  name: 'portal.csv',
  bytes: 2048,
  sheets: [],
  encoding: 'utf-8',
  headerRow: 1,
  isRemembered: false,
  separator: ',',
  header: ['Mail'],
  sampleRows: [['dana@example.com']],
  rowEstimate: 220,
  mapping: [{ column: 0, field: 'email', confidence: 1, why: 'the header says so' }],
  questions: [],
};

export function fakePlannedImport(imported: number, change: Partial<RunDetail> = {}): RunDetail {
  return {
    ...fakeRun,
    id: 9,
    runId: 9,
    kind: 'import',
    state: 'planned',
    committedAt: null,
    title: 'Import portal.csv',
    sentence: `${imported} leads imported.`,
    certificate: null,
    counts: { imported, updated: 0, inquiries: 0, skipped: 0, blank: 0, rejected: 0 },
    ...change,
  };
}

/** A row that will be a new lead. */
export function fakePlannedRow(change: Partial<PlannedRow> = {}): PlannedRow {
  return {
    line: 2,
    outcome: 'create',
    name: 'Dana Whitfield',
    email: 'dana@example.com',
    phone: null,
    source: 'Portal',
    agent: null,
    agentId: null,
    agentName: null,
    status: null,
    statusName: 'Unassigned',
    receivedAt: null,
    inquiry: null,
    tags: [],
    flags: [],
    leadId: null,
    sameAsLine: null,
    ...change,
  };
}
