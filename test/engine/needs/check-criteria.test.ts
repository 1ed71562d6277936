import { afterEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { saveAuto } from '../../helpers/leads.ts';

let office: TestOffice;
afterEach(() => office.close());

const day = 24 * 3_600_000;

function check(criteria: CallOf<'routing.checkCriteria'>['criteria']) {
  return office.ok('routing.checkCriteria', { criteria });
}

async function importLeads(messages: readonly string[], daysAgo = 1): Promise<void> {
  const at = new Date(testNow - daysAgo * day).toISOString();
  const rows = messages.map((text, index) => `Lead ${index},l${index}-${daysAgo}@example.com,"${text}",${at}`);
  const plan = await office.ok('intake.plan', { source: { text: ['Name,Email,Message,Created', ...rows].join('\n') } });
  await office.ok('runs.commit', { runId: plan.runId });
}

function times(count: number, text: string): string[] {
  return Array.from({ length: count }, () => text);
}

async function openWithLeads(): Promise<void> {
  office = await openTestOffice({ agents: [{ name: 'Ana', criteria: { areas: ['Riverside', 'Old Mill'] } }] });
  await importLeads([...times(12, 'We look for a home in Riverside'), ...times(8, 'Is anything free?')]);
  await importLeads(times(5, 'Old Mill'), 100);
}

test('criteria are read back with what the leads of 90 days would have met of them', async () => {
  await openWithLeads();
  expect(await check({ areas: ['Riverside'], languages: ['pt'] })).toEqual({
    summary: 'Takes leads in Riverside, in Portuguese.',
    leads: 20,
    met: 20,
    warnings: [{ field: 'language', text: 'No lead of the last 90 days says in which language.' }],
  });
});

test('what nobody asked for is named, and what cannot be meant as it is written', async () => {
  await openWithLeads();
  expect(await check({ areas: ['Old Mill', '02136-02130'] })).toEqual({
    summary: 'Takes leads in Old Mill and 02136-02130.',
    leads: 20,
    met: 8,
    warnings: [
      { field: 'area', text: '“02136-02130” runs backwards. Write the lower postal code first.' },
      { field: 'area', text: 'No lead of the last 90 days asked for Old Mill or 02136-02130.' },
    ],
  });
});

test.each([false, true])(
  'a place that no agent lists yet is looked for in the inquiries, read before or not: %s',
  async (isRead) => {
    office = await openTestOffice({ agents: [{ name: 'Ana', criteria: { areas: ['Riverside'] } }] });
    await importLeads([...times(4, 'Something in LAKEVIEW please'), ...times(11, 'In Riverside')]);
    const { id } = await office.ok('leads.create', { name: 'Corrected', inquiry: 'Lakeview' });
    await office.ok('leads.saveNeed', { leadId: id, said: { areas: ['Riverside'] } });
    if (isRead) {
      await saveAuto(office, { matchCriteria: true });
      await office.ok('runs.plan', { kind: 'auto' });
    }
    const { leads, met, warnings } = await check({ areas: ['Lakeview'] });
    expect({ leads, met, warnings }).toEqual({ leads: 16, met: 4, warnings: [] });
  },
);

test('nothing is written by looking', async () => {
  await openWithLeads();
  const before = office.db.raw.prepare('SELECT total_changes()').pluck().get();
  await check({ areas: ['Riverside', 'Lakeview'] });
  expect(office.db.raw.prepare('SELECT total_changes()').pluck().get()).toBe(before);
});

test('an office without leads has nothing to warn of', async () => {
  office = await openTestOffice();
  expect(await check({ areas: ['Riverside'], priceMax: 5_000_000 })).toEqual({
    summary: 'Takes leads in Riverside, for up to 50,000.',
    leads: 0,
    met: 0,
    warnings: [],
  });
});
