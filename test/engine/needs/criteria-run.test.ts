import { afterEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { carryOut, saveAuto, saveTopUp } from '../../helpers/leads.ts';

let office: TestOffice;
afterEach(() => office.close());

/** Three agents who part the office by place, price and language. */
async function openParted(): Promise<void> {
  office = await openTestOffice({
    agents: [
      { name: 'Ana', criteria: { areas: ['Riverside'], languages: ['Portuguese', 'English'] } },
      { name: 'Ben', criteria: { areas: ['Riverside', 'Old Mill', '02130-02136'], priceMax: 40_000_000 } },
      { name: 'Cleo', criteria: { priceMin: 60_000_000, languages: ['en'] } },
    ],
  });
  await saveAuto(office, { matchCriteria: true });
}

async function lead(inquiry: string, language: string | null = null): Promise<number> {
  const { id } = await office.ok('leads.create', { name: `Lead ${inquiry}`, inquiry });
  if (language !== null) await office.ok('leads.saveNeed', { leadId: id, said: { language } });
  return id;
}

async function verdicts(runId: number, leadId: number): Promise<string[]> {
  const { agents } = await office.ok('runs.explain', { runId, leadId });
  return agents.slice(1).map(({ name, text }) => `${name}: ${text}`);
}

test('a run with area, price and language says of every agent which criterion fails', async () => {
  await openParted();
  const portuguese = await lead('Something in Riverside, up to $500,000', 'pt');
  const cheap = await lead('Old Mill, up to $300,000', 'en');
  const dear = await lead('Old Mill, $700,000', 'en');
  const nowhere = await lead('Old Mill, $500,000', 'fr');
  const run = await carryOut(office, { kind: 'auto' });
  expect(run.sentence).toBe('3 leads assigned across 3 agents, 1 unassigned (no agent’s criteria match).');
  expect(await verdicts(run.runId, portuguese)).toEqual([
    'Ana: chosen: 0 → 1',
    'Ben: lost on level 2 against 1',
    'Cleo: criteria do not match: language',
  ]);
  expect(await verdicts(run.runId, cheap)).toEqual([
    'Ana: criteria do not match: area',
    'Ben: chosen: 0 → 1',
    'Cleo: criteria do not match: price',
  ]);
  expect(await verdicts(run.runId, dear)).toEqual([
    'Ana: criteria do not match: area',
    'Ben: criteria do not match: price',
    'Cleo: chosen: 0 → 1',
  ]);
  expect(await verdicts(run.runId, nowhere)).toEqual([
    'Ana: criteria do not match: area',
    'Ben: criteria do not match: price',
    'Cleo: criteria do not match: language',
  ]);
});

test('the list of candidates says the same of a lead before any run', async () => {
  await openParted();
  const id = await lead('Old Mill, $500,000', 'fr');
  const candidates = await office.ok('leads.candidates', { leadId: id });
  expect(candidates.map(({ name, gateText }) => [name, gateText])).toEqual([
    ['Ana', 'criteria do not match: area'],
    ['Ben', 'criteria do not match: price'],
    ['Cleo', 'criteria do not match: language'],
    ['Dana Whitfield', 'off rotation'],
  ]);
});

test('a thousand prices make as few signatures as there are answers', async () => {
  await openParted();
  const rows = Array.from({ length: 400 }, (_, index) => `L${index},l${index}@example.com,"Up to $${400 + index},000"`);
  const plan = await office.ok('intake.plan', { source: { text: ['Name,Email,Message', ...rows].join('\n') } });
  await office.ok('runs.commit', { runId: plan.runId });
  const { runId, placed } = await office.ok('runs.plan', { kind: 'auto' });
  const signatures = office.db.raw.prepare('SELECT count(*) FROM run_signature WHERE run_id = ?').pluck().get(runId);
  expect([placed, signatures]).toEqual([400, 2]);
});

test('a top-up asks the criteria, too', async () => {
  office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 5, criteria: { areas: ['Riverside'] } },
      { name: 'Ben', leadCap: 5, criteria: { areas: ['Old Mill'] } },
    ],
  });
  const id = await lead('In Old Mill');
  await saveTopUp(office, { matchCriteria: true });
  const run = await carryOut(office, { kind: 'top_up' });
  expect(await verdicts(run.runId, id)).toEqual(['Ana: criteria do not match: area', 'Ben: chosen: 0 → 1']);
});
