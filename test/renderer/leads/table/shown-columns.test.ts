import { expect, test } from 'vitest';
import { tracksOf } from '../../../../renderer/features/leads/table/columns.tsx';
import {
  type Columns,
  soundColumns,
  usualColumns,
  withPlace,
  withShown,
  withStep,
  withWidth,
} from '../../../../renderer/features/leads/table/shown-columns.ts';

const ids = (columns: Columns) => columns.map(({ id }) => id).join(' ');
const plain = (...names: ('name' | 'status' | 'agent' | 'score')[]): Columns =>
  names.map((id) => ({ id, width: null }));

test('without a choice of columns Baton’s own are shown; the name is always there and first', () => {
  expect(soundColumns([])).toEqual(usualColumns);
  expect(ids(soundColumns([...plain('status', 'name', 'score'), ...plain('status')]))).toBe('name status score');
  expect(ids(soundColumns(plain('score')))).toBe('name score');
});

test('a column is shown last, and hidden, but for the name', () => {
  expect(ids(withShown(plain('name', 'agent'), 'score', true))).toBe('name agent score');
  expect(ids(withShown(plain('name', 'agent'), 'agent', false))).toBe('name');
  expect(ids(withShown(plain('name', 'agent'), 'name', false))).toBe('name agent');
});

test('columns move by a step or to where another one stands, never before the name', () => {
  const columns = plain('name', 'status', 'agent', 'score');
  expect(ids(withStep(columns, 'agent', -1))).toBe('name agent status score');
  expect(ids(withStep(columns, 'status', -1))).toBe('name status agent score');
  expect(ids(withStep(columns, 'score', 1))).toBe('name status agent score');
  expect(ids(withPlace(columns, 'score', 'status'))).toBe('name score status agent');
  expect(ids(withPlace(columns, 'status', 'name'))).toBe('name status agent score');
});

test('a width is kept within what the contract takes, the name’s wide enough to be read', () => {
  const widths = [8, 250.6, 5000, null].map((width) => withWidth(plain('name'), 'name', width)[0]?.width);
  expect(widths).toEqual([120, 251, 1200, null]);
  expect(withWidth(plain('name', 'score'), 'score', 8)[1]?.width).toBe(40);
});

test('in a window of 1440 with the panel open the SLA is still whole: a figure that is cut reads as another one', () => {
  const upToSla = usualColumns.slice(0, usualColumns.findIndex(({ id }) => id === 'sla') + 1);
  const endWidth = 16;
  const beside = { sidebar: 208, panel: 440 };
  expect(tracksOf(upToSla, true).least - endWidth).toBeLessThanOrEqual(1440 - beside.sidebar - beside.panel);
});

test('the name keeps its least width when an older choice was narrower', () => {
  expect(soundColumns([{ id: 'name', width: 40 }])).toEqual([{ id: 'name', width: 120 }]);
});

test('columns of a width of their own keep it, and what is left over goes to nobody when none can take it', () => {
  expect(tracksOf(withWidth(plain('name', 'score'), 'name', 300), true)).toEqual({
    template: '40px 300px 76px minmax(0, 1fr)',
    least: 432,
    nameLeft: 40,
  });
  expect(tracksOf(plain('name', 'score'), false).template).toBe('16px minmax(172px, 2.3fr) 76px');
});
