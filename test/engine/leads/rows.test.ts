import { expect, test } from 'vitest';
import { agentCaller, openTestOffice } from '../../helpers/engine.ts';

test('a row shows the beginning of what the lead wrote last, in one line', async () => {
  const office = await openTestOffice();
  const { id } = await office.ok('leads.create', { name: 'Ana', email: 'ana@example.com', inquiry: 'First' });
  const shown = async () => (await office.ok('leads.list', {})).rows[0]?.inquiry;
  expect(await shown()).toBe('First');
  const again = async (inquiry: string) => {
    office.clock.now += 1000;
    await office.ok('leads.create', { name: 'Ana', email: 'ana@example.com', inquiry, onKnown: 'inquiry' });
  };
  await again('Two\n\n  rooms,\ta view');
  expect(await shown()).toBe('Two rooms, a view');
  // One that says nothing does not hide the one before.
  office.db.raw.prepare("INSERT INTO inquiry (lead_id, text, received_at) VALUES (?, ' \n ', ?)").run(id, 9e12);
  expect(await shown()).toBe('Two rooms, a view');
  await again(`${'word '.repeat(39)}abcd🏠🏠 and so on`);
  expect(await shown()).toBe(`${'word '.repeat(39)}abcd…`);
  expect((await office.ok('leads.get', { id })).inquiry).toBe(await shown());
  await again('x'.repeat(200));
  expect(await shown()).toBe('x'.repeat(200));
  office.close();
});

test('a lead that wrote nothing shows nothing', async () => {
  const office = await openTestOffice();
  await office.ok('leads.create', { name: 'Ana', tags: ['VIP list'] });
  expect((await office.ok('leads.list', {})).rows[0]).toMatchObject({
    inquiry: null,
    tags: ['VIP list'],
    coveredBy: null,
    followUpAt: null,
  });
  office.close();
});

test('tags are listed by how many leads carry them; an agent is told those of the own desk', async () => {
  const office = await openTestOffice({ agents: ['Ben'] });
  const ben = office.agentIds[0] ?? 0;
  const tagsOf = [['B', 'A'], ['A'], ['A', 'C'], []];
  for (const [index, tags] of tagsOf.entries()) {
    const { id } = await office.ok('leads.create', { name: `Lead ${index}`, tags });
    if (index === 2) await office.ok('leads.assign', { leadId: id, agentId: ben });
  }
  expect(await office.ok('leads.tags', {})).toEqual([
    { tag: 'A', count: 3 },
    { tag: 'B', count: 1 },
    { tag: 'C', count: 1 },
  ]);
  expect(await office.ok('leads.tags', {}, agentCaller(ben))).toEqual([
    { tag: 'A', count: 1 },
    { tag: 'C', count: 1 },
  ]);
  office.close();
});

test('type-ahead goes on from the place of the focus, begins again at the top, and knows no other desk', async () => {
  const office = await openTestOffice({ agents: ['Ben'] });
  const ben = office.agentIds[0] ?? 0;
  for (const name of ['Ada', 'Álvaro', 'Bea', 'Alma']) {
    const { id } = await office.ok('leads.create', { name });
    if (name === 'Alma') await office.ok('leads.assign', { leadId: id, agentId: ben });
  }
  const sort = [{ field: 'name' as const }];
  const find = async (beginning: string, from: number) =>
    (await office.ok('leads.find', { sort, beginning, from })).index;
  // Ada, Alma, Álvaro, Bea
  expect([await find('al', 0), await find('AL', 2), await find('al', 3), await find('x', 0)]).toEqual([1, 2, 1, null]);
  expect(await office.ok('leads.find', { sort, beginning: 'a', from: 0 }, agentCaller(ben))).toEqual({ index: 0 });
  expect(await office.ok('leads.find', { sort, beginning: 'b', from: 0 }, agentCaller(ben))).toEqual({ index: null });
  office.close();
});
