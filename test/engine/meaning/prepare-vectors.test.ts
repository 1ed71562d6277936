import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareVectors, type LeadText, type Meaning } from '../../../main/engine/meaning/api.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
let asked: string[];
let texts = 0;

/** Takes a text with "casa" for Spanish and gives each text a vector that no other has. */
const meaning: Meaning = {
  languagesOf: (all) => Promise.resolve(all.map((text) => (text.includes('casa') ? 'es' : 'en'))),
  vectorsOf(all) {
    asked.push(...all);
    return Promise.resolve(all.map((text) => Float32Array.from({ length: 512 }, (_, at) => Math.sin(at + hash(text)))));
  },
  state: () => 'loaded',
};

const without: Meaning = { ...meaning, vectorsOf: () => Promise.resolve(null), state: () => 'missing' };

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt16LE();
}

/** A text that no test has asked before: vectors are remembered beside those that are stored. */
function fresh(text: string): string {
  return `${text} (${(texts += 1)})`;
}

function addLead(): number {
  const insert = office.db.raw.prepare(
    `INSERT INTO lead (status_id, temperature, score, flags, created_at, changed_at, revision)
     SELECT id, 1, 0, 0, 0, 0, 1 FROM status WHERE is_unassigned = 1`,
  );
  return Number(insert.run().lastInsertRowid);
}

function count(table: 'lead_vector' | 'agent_vector'): unknown {
  return office.db.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
}

async function prepare(leads: readonly LeadText[], own: Meaning = meaning) {
  asked = [];
  return prepareVectors({ db: office.db, meaning: own }, leads);
}

beforeEach(async () => {
  const said = [fresh('First-time buyers.'), '', fresh('Farms and land.')];
  office = await openTestOffice({
    agents: said.map((text, index) => ({ name: `Agent ${index}`, criteria: { text } })),
  });
});

afterEach(() => office.close());

test('each text is asked once: what is stored stands until the agent or the lead says something else', async () => {
  const [first, , last] = office.agentIds as [number, number, number];
  const lead = { leadId: addLead(), text: fresh('We want to sell our farm house, quickly.') };
  const before = await prepare([lead]);
  expect(asked.length).toBe(3);
  expect([[...before.agents.keys()], before.languages]).toEqual([[first, last], ['en']]);
  before.store(office);
  expect([count('agent_vector'), count('lead_vector')]).toEqual([2, 1]);

  const text = fresh('Luxury by the lake, discreet.');
  await office.ok('team.save', { id: first, criteria: { text } });
  const after = await prepare([{ ...lead, text: fresh('We changed our mind and keep the house.') }]);
  expect([asked.length, asked[0]]).toEqual([2, text]);
  expect(after.agents.get(last)).toEqual(before.agents.get(last));
  expect(after.agents.get(first)).not.toEqual(before.agents.get(first));
  after.store(office);
  expect([count('agent_vector'), count('lead_vector')]).toEqual([2, 1]);
});

test('a text has the same vector before it is stored, after, and where no model is left', async () => {
  const lead = { leadId: addLead(), text: fresh('How much would our house bring?') };
  const before = await prepare([lead, { leadId: null, text: lead.text }]);
  before.store(office);
  const after = await prepare([lead], without);
  expect([before.leads[0], after.leads[0]]).toEqual([before.leads[1], before.leads[0]]);
  expect(after.agents).toEqual(before.agents);
});

test('an inquiry in another language, an empty one and one without a model have no vector', async () => {
  const [spanish, empty, english] = [fresh('quiero vender mi casa'), '  ', fresh('we want to sell our house')];
  const all = [spanish, empty, english].map((text) => ({ leadId: null, text }));
  const prepared = await prepare(all);
  expect(prepared.leads.map((vector) => vector === null)).toEqual([true, true, false]);
  expect([prepared.languages, asked.includes(spanish)]).toEqual([['es', 'en', 'en'], false]);
  expect((await prepare([{ leadId: null, text: fresh('we want to buy') }], without)).leads).toEqual([null]);
});

test('a damaged vector counts as none and is written anew', async () => {
  const { stored } = await withStored();
  office.db.raw.prepare(`UPDATE lead_vector SET vector = x'0102'`).run();
  const prepared = await prepare([stored]);
  prepared.store(office);
  expect(office.db.raw.prepare('SELECT length(vector) FROM lead_vector').pluck().get()).toBe(2 + 4 + 512);
});

async function withStored(): Promise<{ stored: LeadText }> {
  const stored = { leadId: addLead(), text: fresh('Is there a lease to buy?') };
  (await prepare([stored])).store(office);
  return { stored };
}

test('a lead that is gone by the time of writing leaves nothing behind', async () => {
  const { stored } = await withStored();
  const gone = await prepare([{ leadId: 999, text: fresh('Nobody knows me.') }]);
  gone.store(office);
  office.db.raw.prepare('DELETE FROM lead WHERE id = ?').run(stored.leadId);
  expect(count('lead_vector')).toBe(0);
});

test('slips are set right before an inquiry of English is given a vector, and another language is left alone', async () => {
  await prepare([{ leadId: null, text: 'need apartmnt 4 me n my dog thx' }]);
  expect(asked.at(-1)).toBe('need apartment 4 me and my dog thanks');
});
