import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LeadColumn } from '../../../shared/contract/leads.ts';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { carryOut, statusId } from '../../helpers/leads.ts';

let giver: TestOffice;
let taker: TestOffice;
let folder: string;
let files = 0;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-round-trip-'));
  giver = await openTestOffice({ agents: ['Ana Silva'] });
  taker = await openTestOffice({ agents: ['Ana Silva'] });
});

afterEach(() => {
  giver.close();
  taker.close();
  fs.rmSync(folder, { recursive: true });
});

type Way = 'csv' | 'xlsx' | 'all';
const ways: Way[] = ['csv', 'xlsx', 'all'];

async function exported(way: Way, columns?: LeadColumn[]): Promise<string> {
  const name = path.join(folder, `leads ${(files += 1)}`);
  if (way === 'all') {
    await giver.confirmed('export.all', { path: name });
    return path.join(name, 'leads.csv');
  }
  const file = `${name}.${way}`;
  const sort = [{ field: 'createdAt' as const, direction: 'asc' as const }];
  await giver.confirmed('export.leads', { target: { filter: {} }, path: file, sort, ...(columns && { columns }) });
  return file;
}

async function takeIn(file: string): Promise<void> {
  const plan = await taker.ok('intake.plan', { source: { path: file } });
  const { counts } = await taker.ok('runs.commit', { runId: plan.runId });
  expect([counts?.rejected, counts?.skipped]).toEqual([0, 0]);
}

function people(office: TestOffice): unknown[] {
  return office.db.raw
    .prepare(
      `SELECT lead_contact.name, lead_contact.email, lead_contact.phone, phone_key, tags, lead.flags,
         lead.created_at / 1000 AS second, temperature, status.name AS status, agent.name AS agent,
         source.name AS source, branch.name AS branch, ifnull(inquiry.text, '') AS text
       FROM lead JOIN lead_contact ON lead_contact.lead_id = lead.id JOIN status ON status.id = status_id
         LEFT JOIN agent ON agent.id = agent_id LEFT JOIN source ON source.id = lead.source_id
         LEFT JOIN branch ON branch.id = lead.branch_id LEFT JOIN inquiry ON inquiry.lead_id = lead.id ORDER BY lead.id`,
    )
    .all();
}

test.each(ways)(
  'what is exported (%s) comes back as the same leads through Baton’s own import, nothing has to be mapped',
  async (way) => {
    const agentId = giver.agentIds[0] ?? 0;
    const { id: branchId } = await giver.ok('branches.save', { name: 'Old Port; "North"' });
    await taker.ok('branches.save', { name: 'Old Port; "North"' });
    const given = [
      { name: '=cmd|calc', phone: '+1 415 555 0101', tags: ['=1+1', 'two words'] },
      { name: '+Plus', email: 'plus@leads.example', phone: '(415) 555-0102', temperature: 'hot' as const, branchId },
      { name: '-Minus', email: '-minus@leads.example', source: '@portal', inquiry: '@SUM(A1)\n"quoted", and, more' },
      { name: "O'Brien, Jr.", phone: '415-555-0104', inquiry: '=HYPERLINK("x")', tags: ['Ünïted', '😀 emoji'] },
      {
        name: 'José 😀 Ærøe; née "Łódź"',
        email: 'jose@leads.example',
        inquiry: '+49 30 1234\n;;\ttab, and & < > _x0041_',
      },
      { name: "'=1+1", email: 'quoted@leads.example', inquiry: "''-2", source: "'0171" },
      { name: 'constructor', email: 'constructor@leads.example', source: 'Meet & greet', inquiry: '00123' },
    ];
    for (const person of given) {
      giver.clock.now += 61_000;
      await giver.ok('leads.create', person);
    }
    await giver.ok('leads.assign', { leadId: 2, agentId });
    for (const flag of ['doNotContact', 'vip'] as const) await giver.ok('leads.flag', { leadId: 5, flag, on: true });
    await giver.ok('leads.flag', { leadId: 6, flag: 'unsubscribed', on: true });
    await giver.ok('leads.setStatus', { leadId: 2, statusId: await statusId(giver, 'Qualified') });
    await giver.ok('leads.setStatus', { leadId: 3, statusId: await statusId(giver, 'Archived') });
    await giver.ok('leads.setStatus', { leadId: 4, statusId: await statusId(giver, 'Trashed') });
    taker.clock.now = giver.clock.now;
    const file = await exported(way);
    const inspected = await taker.ok('intake.inspect', { source: { path: file } });
    expect(inspected.questions).toEqual([]);
    await takeIn(file);
    expect(people(taker)).toEqual(people(giver));
  },
);

test.each(ways)(
  'whatever name, phone, e-mail and inquiry a lead has, they survive export (%s) and import',
  async (way) => {
    const nasty = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '"',
      ',',
      ';',
      '|',
      '\t',
      '\n',
      '\r\n',
      ' ',
      'a',
      'é',
      '漢',
      "'",
      '="',
      '😀',
      '0',
    );
    const text = fc.array(nasty, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    const line = text.map((value) => `${value.replaceAll(/\s/g, ' ')}x`);
    const phone = fc.integer({ min: 2_000_000, max: 9_999_999 }).map((number) => `+1 415 ${number}`);
    const person = fc.record({ name: line, phone, inquiry: text.map((value) => `${value}x`) });
    const batches = fc.sample(fc.array(person, { minLength: 1, maxLength: 8 }), { numRuns: 25, seed: 7 });
    for (const office of [giver, taker]) office.db.raw.exec('PRAGMA foreign_keys = OFF');
    for (const batch of batches) {
      for (const office of [giver, taker]) {
        for (const table of ['lead', 'lead_contact', 'inquiry']) office.db.raw.exec(`DELETE FROM ${table}`);
      }
      for (const one of new Map(batch.map((each) => [each.phone, each])).values()) {
        await giver.ok('leads.create', one);
      }
      await takeIn(await exported(way, ['inquiry', 'phone', 'name']));
      const told = (office: TestOffice) =>
        office.db.raw
          .prepare(
            `SELECT name, phone, phone_key, replace(text, char(13), '') AS text FROM lead_contact
           JOIN inquiry USING (lead_id) ORDER BY phone_key`,
          )
          .all();
      const given = (told(giver) as { name: string }[]).map((row) => ({
        ...row,
        name: row.name.replaceAll(/\s+/g, ' '),
      }));
      expect(told(taker)).toEqual(given);
    }
  },
);

test.each(ways)('a moment survives export (%s) and import, also in the hours around a clock change', async (way) => {
  const setBack = Date.UTC(2025, 10, 2, 6);
  const moments = [-3_600_000, -1000, 0, 1000, 3_599_000, 3_600_000].map((after) => setBack + after);
  for (const [index, at] of moments.entries()) {
    giver.clock.now = at;
    await giver.ok('leads.create', { name: `Lead ${index}`, email: `lead${index}@leads.example` });
  }
  giver.clock.now = taker.clock.now = testNow;
  await takeIn(await exported(way));
  const found = taker.db.raw.prepare('SELECT created_at FROM lead ORDER BY id').pluck().all();
  expect(found).toEqual(moments);
});

test('an export of the import’s run stays what it was: every selection by run can be written', async () => {
  const ids = [];
  for (const name of ['A', 'B', 'C']) ids.push((await giver.ok('leads.create', { name })).id);
  const agentId = giver.agentIds[0] ?? 0;
  const run = await carryOut(giver, { kind: 'assign', target: { ids: ids.slice(0, 2) }, agentId });
  const file = path.join(folder, 'run.csv');
  const { rows } = await giver.confirmed('export.leads', { target: { filter: { runId: run.runId } }, path: file });
  expect(rows).toBe(2);
});
