import { afterEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

test('branches and departments are added, renamed and listed by name', async () => {
  office = await openTestOffice();
  await office.ok('branches.save', { name: 'South' });
  await office.ok('branches.save', { name: 'North' });
  await office.ok('branches.save', { id: 1, name: 'Harbor' });
  await office.ok('departments.save', { name: 'Sales', branchId: 1 });
  await office.ok('departments.save', { name: 'Rentals' });
  await office.ok('departments.save', { id: 2, name: 'Lettings', branchId: 2 });
  expect([await office.ok('branches.list', {}), await office.ok('departments.list', {})]).toEqual([
    [
      { id: 1, name: 'Harbor' },
      { id: 2, name: 'North' },
    ],
    [
      { id: 2, name: 'Lettings', branchId: 2 },
      { id: 1, name: 'Sales', branchId: 1 },
    ],
  ]);
});

test('a branch name is taken once, a department name once in its branch', async () => {
  office = await openTestOffice();
  for (const name of ['North', 'South']) await office.ok('branches.save', { name });
  await office.ok('departments.save', { name: 'Sales', branchId: 1 });
  expect([
    await office.codeOf('branches.save', { name: 'north' }),
    await office.codeOf('branches.save', { id: 2, name: 'North' }),
    await office.codeOf('branches.save', { id: 1, name: 'NORTH' }),
    await office.codeOf('departments.save', { name: 'sales', branchId: 1 }),
    await office.codeOf('departments.save', { name: 'Sales', branchId: 2 }),
    await office.codeOf('departments.save', { name: 'Sales' }),
    await office.codeOf('departments.save', { name: 'SALES' }),
  ]).toEqual(['CONFLICT', 'CONFLICT', 'ok', 'CONFLICT', 'ok', 'ok', 'CONFLICT']);
});

test('an agent’s department belongs to the agent’s branch, or to none', async () => {
  office = await openTestOffice();
  for (const name of ['North', 'South']) await office.ok('branches.save', { name });
  await office.ok('departments.save', { name: 'Sales', branchId: 1 });
  await office.ok('departments.save', { name: 'Front desk' });
  const create = (email: string, branchId: number | null, departmentId: number | null) =>
    office.codeOf('team.create', { name: 'Ana', email: `${email}@example.com`, branchId, departmentId });
  expect([
    await create('a', 1, 1),
    await create('b', 2, 1),
    await create('c', null, 1),
    await create('d', 2, 2),
    await create('e', null, 2),
    await create('f', 9, null),
    await create('g', 1, 9),
    await office.codeOf('team.save', { id: 2, branchId: 2 }),
  ]).toEqual(['ok', 'INVALID_INPUT', 'INVALID_INPUT', 'ok', 'ok', 'NOT_FOUND', 'NOT_FOUND', 'INVALID_INPUT']);
});

test('a department does not move away from under its agents', async () => {
  office = await openTestOffice();
  for (const name of ['North', 'South']) await office.ok('branches.save', { name });
  await office.ok('departments.save', { name: 'Sales', branchId: 1 });
  await office.ok('team.create', { name: 'Ana', email: 'ana@example.com', branchId: 1, departmentId: 1 });
  expect([
    await office.codeOf('departments.save', { id: 1, name: 'Sales', branchId: 2 }),
    await office.codeOf('departments.save', { id: 1, name: 'Homes', branchId: 1 }),
    await office.codeOf('departments.save', { id: 1, name: 'Homes' }),
    await office.codeOf('departments.save', { id: 9, name: 'Homes' }),
    await office.codeOf('branches.save', { id: 9, name: 'West' }),
  ]).toEqual(['CONFLICT', 'ok', 'ok', 'NOT_FOUND', 'NOT_FOUND']);
});
