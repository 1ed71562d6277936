import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana'] });
});
afterEach(() => office.close());

const save = (name: string) => office.ok('views.save', { name, filter: { temperatures: ['hot'] }, sort: [] });

test('a saved view that was removed by mistake is there again, whatever was saved since', async () => {
  const view = await save('Hot');
  await office.ok('views.remove', { id: view.id });
  const [act] = await office.ok('history.list', {});
  expect(act).toMatchObject({ sentence: 'Removed the view “Hot”', leadId: null, runId: null, obstacle: null });
  await office.ok('history.undo', {});
  expect(await office.ok('views.list', {})).toEqual([view]);
  await office.ok('history.redo', {});
  expect(await office.ok('views.list', {})).toEqual([]);
  const other = await save('Cold');
  expect(other.id).toBe(view.id);
  await office.ok('history.undo', {});
  const views = await office.ok('views.list', {});
  expect(views.map(({ name }) => name).toSorted()).toEqual(['Cold', 'Hot']);
  await office.ok('history.redo', {});
  expect(await office.ok('views.list', {})).toEqual([other]);
});

test('one whose name another has by now stays away', async () => {
  const view = await save('Hot');
  await office.ok('views.remove', { id: view.id });
  await save('hot');
  expect((await office.ok('history.list', {}))[0]?.obstacle).toBe('There is another view “Hot” by now.');
  expect(await office.codeOf('history.undo', {})).toBe('CONFLICT');
});
