import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/button.tsx';
import { Checkbox } from '../../../renderer/ui/checkbox.tsx';
import { Combobox } from '../../../renderer/ui/combobox.tsx';
import { FilterChip } from '../../../renderer/ui/chip.tsx';
import { InlineNumber } from '../../../renderer/ui/inline-number.tsx';
import { ListBox } from '../../../renderer/ui/list-box.tsx';
import { moved } from '../../../renderer/ui/list-box-move.ts';
import { NumberField } from '../../../renderer/ui/number-field.tsx';
import { readTime } from '../../../renderer/ui/read-time.ts';
import { TimeField } from '../../../renderer/ui/time-field.tsx';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

it('refuses a second click while the act is under way', async () => {
  const clicks: string[] = [];
  const view = render(<Button onClick={() => clicks.push('once')}>Assign 42</Button>);
  await user.click(screen.getByRole('button', { name: 'Assign 42' }));
  view.rerender(
    <Button isBusy onClick={() => clicks.push('twice')}>
      Assign 42
    </Button>,
  );
  await user.click(screen.getByRole('button', { name: 'Assign 42' }));
  expect(clicks).toEqual(['once']);
});

it('says whether Shift was held when a box is ticked, and shows a part of a whole', async () => {
  const ticks: [boolean, boolean][] = [];
  render(
    <Checkbox
      checked="indeterminate"
      aria-label="All rows"
      onCheckedChange={(checked, { shiftKey }) => ticks.push([checked, shiftKey])}
    />,
  );
  const box = screen.getByRole('checkbox', { name: 'All rows' });
  expect(box).toBePartiallyChecked();
  await user.click(box);
  await user.keyboard('{Shift>}');
  await user.click(box);
  await user.keyboard('{/Shift}');
  expect(ticks).toEqual([
    [true, false],
    [true, true],
  ]);
});

function CapField({ values, isRequired = false }: { values: (number | null)[]; isRequired?: boolean }) {
  const [value, setValue] = useState<number | null>(20);
  const take = (next: number | null) => {
    values.push(next);
    setValue(next);
  };
  return (
    <>
      <NumberField
        label="Lead cap"
        value={value}
        max={1000}
        isRequired={isRequired}
        onValueChange={take}
        onUnfit={() => take(Number.NaN)}
      />
      <Button onClick={() => setValue(20)}>Discard</Button>
    </>
  );
}

it('takes whole numbers within bounds, and an empty field as none', async () => {
  const values: (number | null)[] = [];
  render(<CapField values={values} />);
  const field = screen.getByLabelText('Lead cap');
  await user.clear(field);
  await user.type(field, '35');
  await user.clear(field);
  await user.click(field);
  await user.paste('1,000');
  await user.tab();
  expect(values).toEqual([null, 3, 35, null, 1000]);
  expect(field).toHaveValue('1000');
});

it.each(['1001', '2.5', '-3', 'many', '10,00'])(
  'keeps %s in a field of whole numbers, marks it, and lets nobody save it',
  async (typed) => {
    const values: (number | null)[] = [];
    render(<CapField values={values} />);
    const field = screen.getByLabelText('Lead cap');
    await user.clear(field);
    await user.type(field, typed);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.tab();
    expect(field).toHaveValue(typed);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('A whole number from 0 to 1,000.');
    expect(values.at(-1)).toBeNaN();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(field).toHaveValue('20');
    expect(field).toBeValid();
  },
);

it('says of a number that is needed that it cannot be left out', async () => {
  const values: (number | null)[] = [];
  render(<CapField values={values} isRequired />);
  await user.clear(screen.getByLabelText('Lead cap'));
  await user.tab();
  expect(screen.getByLabelText('Lead cap')).toBeInvalid();
  expect(values).toEqual([Number.NaN]);
});

it('saves a figure where it stands with Enter and puts it back with Esc', async () => {
  const saved: (number | null)[] = [];
  render(<InlineNumber label="Cap of Ana" value={20} emptyText="no cap" onSave={(value) => saved.push(value)} />);
  const field = screen.getByLabelText('Cap of Ana');
  await user.clear(field);
  await user.type(field, '25{Enter}');
  await user.clear(field);
  await user.type(field, '99{Escape}');
  await user.tab();
  await user.clear(field);
  await user.tab();
  expect(saved).toEqual([25, null]);
});

it('keeps a figure that does not fit where it stands, and says what would', async () => {
  const saved: (number | null)[] = [];
  render(<InlineNumber label="Weight of Ana" value={2} min={1} max={1000} onSave={(value) => saved.push(value)} />);
  const field = screen.getByLabelText('Weight of Ana');
  for (const typed of ['0', '1001', '1.5', 'x']) {
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    expect(field).toHaveValue(typed);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('A whole number from 1 to 1,000.');
  }
  await user.tab();
  expect(field).toHaveValue('x');
  await user.click(field);
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('2');
  expect(field).toBeValid();
  await user.clear(field);
  await user.tab();
  expect(field).toBeInvalid();
  await user.type(field, '7{Enter}');
  expect(field).toBeValid();
  expect(saved).toEqual([7]);
});

it('keeps what is no time of day, marks it and hands it on to be refused', async () => {
  function Field() {
    const [time, setTime] = useState('09:00');
    return <TimeField label="Run time" value={time} onValueChange={setTime} hint={`holds ${time}`} />;
  }
  render(<Field />);
  const field = screen.getByLabelText('Run time');
  for (const typed of ['25:99', 'noon', '{Backspace}']) {
    await user.clear(field);
    await user.type(field, typed);
    await user.tab();
    expect(field).toHaveValue(typed === '{Backspace}' ? '' : typed);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('A time, as 09:30.');
  }
  await user.type(field, '25:99');
  await user.clear(field);
  await user.type(field, '8{Enter}');
  expect(field).toHaveValue('08:00');
  expect(field).toHaveAccessibleDescription('holds 08:00');
});

it('understands what people type for a time of day', async () => {
  expect(['9', '930', '9:30', '23.59', '24', '9:75', 'noon', ''].map(readTime)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '23:59',
    null,
    null,
    null,
    null,
  ]);
  const times: string[] = [];
  render(<TimeField label="Run time" value="09:00" onValueChange={(time) => times.push(time)} />);
  await user.clear(screen.getByLabelText('Run time'));
  await user.type(screen.getByLabelText('Run time'), '7{Enter}');
  expect(times).toEqual(['07:00']);
});

it('finds an option by typing and chooses it with Enter', async () => {
  function Field() {
    const [zone, setZone] = useState('UTC');
    const options = ['UTC', 'Europe/Berlin', 'Europe/Bern'].map((value) => ({ value, label: value }));
    return <Combobox label="Time zone" options={options} value={zone} onValueChange={setZone} />;
  }
  render(<Field />);
  await user.click(screen.getByRole('button', { name: 'Time zone: UTC' }));
  await user.keyboard('ber{ArrowDown}{Enter}');
  expect(screen.getByRole('button', { name: 'Time zone: Europe/Bern' })).toBeInTheDocument();
});

it('ticks several in one list, names groups and says when nothing matches', async () => {
  const chosen: number[] = [];
  render(
    <ListBox
      label="Agents"
      isMultiple
      searchLabel="Search agents…"
      selected={[2]}
      onChoose={(value) => chosen.push(value)}
      options={[
        { value: 1, label: 'Ana Silva', group: 'North', count: 12 },
        { value: 2, label: 'Ben Okafor', group: 'North', detail: 'at cap 20/20' },
        { value: 3, label: 'Cleo', group: 'South', isDisabled: true },
      ]}
    />,
  );
  const list = screen.getByRole('listbox', { name: 'Agents' });
  expect(within(list).getAllByRole('option', { selected: true })).toHaveLength(1);
  expect(within(list).getByText('South')).toBeInTheDocument();
  await user.click(within(list).getByText('Ana Silva'));
  await user.click(within(list).getByText('Cleo'));
  expect(chosen).toEqual([1]);
  await user.type(screen.getByRole('combobox'), 'zz');
  expect(screen.getByText('Nothing matches.')).toBeInTheDocument();
});

it('walks past what cannot be chosen', () => {
  const options = [{ isDisabled: true }, {}, { isDisabled: true }, {}];
  expect([moved(options, 1, 'next'), moved(options, 3, 'next'), moved(options, 3, 'previous')]).toEqual([3, 3, 1]);
  expect([moved(options, 3, 'first'), moved(options, 0, 'last'), moved([{ isDisabled: true }], 0, 'next')]).toEqual([
    1, 3, 0,
  ]);
});

it('clears a filter without opening it', async () => {
  const events: string[] = [];
  render(
    <FilterChip
      label="Status"
      value="Unassigned"
      onClick={() => events.push('open')}
      onClear={() => events.push('clear')}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Clear Status' }));
  await user.click(screen.getByRole('button', { name: 'Status: Unassigned' }));
  expect(events).toEqual(['clear', 'open']);
});
