import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LeadColumn } from '../../../shared/contract/leads.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
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

async function exported(columns?: LeadColumn[]): Promise<string> {
  const file = path.join(folder, `leads ${(files += 1)}.csv`);
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
      `SELECT lead_contact.name, lead_contact.email, lead_contact.phone, phone_key, tags,
         lead.created_at / 1000 AS second, temperature, status.name AS status, agent.name AS agent,
         source.name AS source, ifnull(inquiry.text, '') AS text
       FROM lead JOIN lead_contact ON lead_contact.lead_id = lead.id JOIN status ON status.id = status_id
         LEFT JOIN agent ON agent.id = agent_id LEFT JOIN source ON source.id = lead.source_id
         LEFT JOIN inquiry ON inquiry.lead_id = lead.id ORDER BY lead.id`,
    )
    .all();
}

test('an exported file comes back as the same leads through Baton’s own import, nothing has to be mapped', async () => {
  const agentId = giver.agentIds[0] ?? 0;
  const given = [
    { name: '=cmd|calc', phone: '+1 415 555 0101', tags: ['=1+1', 'two words'] },
    { name: '+Plus', email: 'plus@leads.example', phone: '(415) 555-0102', temperature: 'hot' as const },
    { name: '-Minus', email: '-minus@leads.example', source: '@portal', inquiry: '@SUM(A1)\n"quoted", and, more' },
    { name: "O'Brien, Jr.", phone: '415-555-0104', inquiry: '=HYPERLINK("x")' },
  ];
  for (const person of given) {
    giver.clock.now += 61_000;
    await giver.ok('leads.create', person);
  }
  await giver.ok('leads.assign', { leadId: 2, agentId });
  await giver.ok('leads.setStatus', { leadId: 2, statusId: await statusId(giver, 'Qualified') });
  taker.clock.now = giver.clock.now;
  const file = await exported();
  const inspected = await taker.ok('intake.inspect', { source: { path: file } });
  expect(inspected.questions).toEqual([]);
  await takeIn(file);
  expect(people(taker)).toEqual(people(giver));
});

test('whatever name, phone, e-mail and inquiry a lead has, they survive export and import', async () => {
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
    '😀',
    '0',
  );
  const text = fc.array(nasty, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const line = text.map((value) => `${value.replaceAll(/\s/g, ' ')}x`);
  const phone = fc.integer({ min: 2_000_000, max: 9_999_999 }).map((number) => `+1 415 ${number}`);
  const person = fc.record({ name: line, phone, inquiry: text.map((value) => `${value}x`) });
  const batches = fc.sample(fc.array(person, { minLength: 1, maxLength: 8 }), { numRuns: 40, seed: 7 });
  for (const office of [giver, taker]) office.db.raw.exec('PRAGMA foreign_keys = OFF');
  for (const batch of batches) {
    for (const office of [giver, taker]) {
      for (const table of ['lead', 'lead_contact', 'inquiry']) office.db.raw.exec(`DELETE FROM ${table}`);
    }
    for (const one of new Map(batch.map((each) => [each.phone, each])).values()) {
      await giver.ok('leads.create', one);
    }
    await takeIn(await exported(['inquiry', 'phone', 'name']));
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
