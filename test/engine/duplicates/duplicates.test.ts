import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { carryOut } from '../../helpers/leads.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana'] });
});
afterEach(() => office.close());

/** As a file would bring them: the same person several times is nothing that it refuses. */
async function bring(
  ...people: readonly (readonly [name: string, email?: string, phone?: string])[]
): Promise<number[]> {
  const ids: number[] = [];
  for (const [name, email, phone] of people) {
    const { id } = await office.ok('leads.create', { name });
    office.db.raw
      .prepare('UPDATE lead_contact SET email = ?, email_key = ?, phone = ?, phone_key = ? WHERE lead_id = ?')
      .run(email ?? null, email?.toLowerCase() ?? null, phone ?? null, phone ?? null, id);
    ids.push(id);
  }
  return ids;
}

async function found(leadId: number): Promise<[string, ...string[]][]> {
  const duplicates = await office.ok('leads.duplicates', { leadId });
  return duplicates.map(({ lead, likenesses }) => [String(lead.id), ...likenesses]);
}

test('the likeliest comes first: e-mail and phone, then e-mail, phone, name; of equals the newest', async () => {
  const [own = 0] = await bring(
    ['Dana Whitfield', 'dana@example.org', '+14125550142'],
    ['Somebody', 'other@example.org', '+14125550142'],
    ['Whitfield, Dana'],
    ['Dana Whitfield'],
    ['D. W.', 'DANA@example.org', '+14125550142'],
    ['D.', 'dana@example.org'],
    ['Nobody', 'nobody@example.org', '+14125550143'],
  );
  expect(await found(own)).toEqual([
    ['5', 'email', 'phone'],
    ['6', 'email'],
    ['2', 'phone'],
    ['4', 'name'],
    ['3', 'name'],
  ]);
  expect((await found(5)).map(([id]) => id)).toEqual(['1', '6', '2']);
});

test.each([
  ['José Álvarez', 'alvarez jose'],
  ['Silva, Ana Maria', 'Ana Maria Silva'],
  ['Ana Maria Silva', 'Silva, Ana Maria'],
  ['Maria Ana Silva', 'silva ana, maria'],
  ['Ana  Maria de la Cruz Silva', 'Silva, Ana Maria de la Cruz'],
  ['Jürgen Groß', 'gross jurgen'],
])('“%s” and “%s” are one name', async (one, other) => {
  const [first = 0] = await bring([one], [other]);
  expect(await found(first)).toEqual([['2', 'name']]);
});

test.each([
  ['Ana Silva', 'Ana Silvas'],
  ['Ana Silva', 'Ana Maria Silva'],
  ['.', '.'],
])('“%s” and “%s” are not', async (one, other) => {
  const [first = 0] = await bring([one], [other]);
  expect(await found(first)).toEqual([]);
});

test('a phone without its international form is compared by it all the same', async () => {
  const [first = 0] = await bring(['One'], ['Two', undefined, '+14125550142']);
  office.db.raw.prepare("UPDATE lead_contact SET phone = '(412) 555-0142' WHERE lead_id = ?").run(first);
  expect(await found(first)).toEqual([['2', 'phone']]);
});

test('a lead that was merged is nobody’s duplicate any more', async () => {
  const [first = 0, second = 0] = await bring(['Kim Osei'], ['Kim Osei'], ['Kim Osei']);
  await office.ok('leads.merge', { keepId: first, mergeId: second });
  expect((await found(first)).map(([id]) => id)).toEqual(['3']);
  expect((await found(3)).map(([id]) => id)).toEqual(['1']);
});

test('of a name that very many have, fifty are shown', async () => {
  const [first = 0] = await bring(['Kim Osei', 'kim@example.org'], ['K.', 'kim@example.org']);
  office.db.raw.exec(`
    CREATE TEMP TABLE many AS WITH RECURSIVE each (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM each WHERE value < 300)
      SELECT value FROM each;
    INSERT INTO lead (id, status_id, temperature, score, flags, created_at, changed_at, revision)
      SELECT value + 100, 1, 1, 50, 0, 1, 1, 1 FROM many;
    INSERT INTO lead_contact (lead_id, uuid, name, name_key, tags, search_text, revision)
      SELECT value + 100, value, 'Kim Osei', 'kim osei', '[]', 'kim osei', 1 FROM many`);
  const duplicates = await found(first);
  expect([duplicates.length, duplicates[0], duplicates[1], duplicates.at(-1)]).toEqual([
    50,
    ['2', 'email'],
    ['400', 'name'],
    ['352', 'name'],
  ]);
});

test('only the broker looks for duplicates, and only of a lead that is there', async () => {
  await bring(['Kim']);
  await carryOut(office, { kind: 'assign', agentId: 2, target: { filter: {} } });
  expect(await office.codeOf('leads.duplicates', { leadId: 99 })).toBe('NOT_FOUND');
  expect(await office.ok('leads.duplicates', { leadId: 1 })).toEqual([]);
});
