import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
let north: number;
let south: number;
let sales: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  north = (await office.ok('branches.save', { name: 'North' })).id;
  south = (await office.ok('branches.save', { name: 'South' })).id;
  sales = (await office.ok('departments.save', { name: 'Sales', branchId: north })).id;
});

afterEach(() => office.close());

test('a lead is typed in and moved only to a branch and a department that are there and fit together', async () => {
  expect(await office.codeOf('leads.create', { name: 'Kim', branchId: 999 })).toBe('NOT_FOUND');
  expect(await office.codeOf('leads.create', { name: 'Kim', branchId: south, departmentId: sales })).toBe(
    'INVALID_INPUT',
  );
  const { id } = await office.ok('leads.create', { name: 'Kim', branchId: north, departmentId: sales });
  expect(await office.codeOf('leads.save', { id, departmentId: 999 })).toBe('NOT_FOUND');
  expect(await office.codeOf('leads.save', { id, branchId: south, departmentId: sales })).toBe('INVALID_INPUT');
  expect(await office.ok('leads.save', { id, branchId: south })).toMatchObject({ branchId: south, departmentId: null });
});

test('an agent learns nothing of a lead on another desk by its phone or e-mail', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const own = await office.ok('leads.create', { name: 'Kim' });
  const other = await office.ok('leads.create', { name: 'Secret Person', email: 's@leads.example' });
  await office.ok('leads.assign', { leadId: own.id, agentId: ana });
  await office.ok('leads.assign', { leadId: other.id, agentId: ben });
  const change = { id: own.id, email: 's@leads.example' };
  const asked = await office.call('leads.save', change, { agentId: ana, role: 'agent' });
  expect(asked).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  expect(JSON.stringify(asked)).not.toContain('Secret');
  expect(JSON.stringify(asked)).not.toContain('leadId');
  expect(JSON.stringify(await office.call('leads.save', change))).toContain('Secret Person');
});

test('a new inquiry with the e-mail of one lead and the phone of another is of the one with the e-mail', async () => {
  const phone = { name: 'Phone', phone: '+1 415 555 2671' };
  await office.ok('leads.create', phone);
  const mail = await office.ok('leads.create', { name: 'Mail', email: 'm@leads.example' });
  const again = { ...phone, email: 'm@leads.example', inquiry: 'Hello', onKnown: 'inquiry' as const };
  expect((await office.ok('leads.create', again)).id).toBe(mail.id);
});
