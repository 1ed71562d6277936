import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ImportDialog } from '../../../renderer/features/intake/import-dialog.tsx';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { runSchema, type RunDetail } from '../../../shared/contract/runs.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeInspection, fakePlannedImport, fakePlannedRow } from '../../helpers/fake-import.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const inspection: OutputOf<'intake.inspect'> = {
  ...fakeInspection,
  separator: ';',
  header: ['Full name', 'Mail', 'Date'],
  sampleRows: [['Dana Whitfield', 'dana@example.com', '03/04/2026']],
  rowEstimate: 2000,
  mapping: [
    { column: 0, field: 'name', confidence: 1, why: 'the header says so' },
    { column: 1, field: 'ignore', confidence: 0.2, why: 'nothing fits' },
    { column: 2, field: 'receivedAt', confidence: 1, why: 'the header says so' },
  ],
  questions: [{ kind: 'date_order', text: 'Is 03/04/2026 written day first or month first?', columns: [2] }],
};

const planned = fakePlannedImport(1988, {
  sentence: '1,988 leads imported, 12 rejected.',
  counts: { imported: 1988, updated: 0, inquiries: 0, skipped: 0, blank: 0, rejected: 12 },
  rejected: [{ line: 7, reason: 'There is no e-mail and no phone.' }],
});

function dialog(change: FakeHandlers = {}, file: File | null = new File(['x'], 'portal.csv')) {
  const onOpenChange = vi.fn<(open: boolean) => void>();
  const drawn = renderScreen(
    <ImportDialog open onOpenChange={onOpenChange} file={file} />,
    fakeOfficeHandlers({
      'intake.inspect': () => inspection,
      'intake.plan': () => planned,
      'runs.commit': () => ({ ...planned, state: 'committed', committedAt: officeNow }),
      ...change,
    }),
  );
  return { ...drawn, onOpenChange };
}

it('takes a file from its samples over its mapping and its preview into the office', async () => {
  const { user, client, onOpenChange } = dialog();
  await screen.findByRole('dialog', { name: 'Import portal.csv' });
  expect(screen.getByText('2.0 KB, UTF-8, separated by semicolon, 3 columns, about 2,000 rows')).toBeInTheDocument();
  expect(screen.getByText('dana@example.com')).toBeInTheDocument();
  const preview = screen.getByRole('button', { name: 'Preview the import' });
  expect(preview).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('Read Mail as'), 'E-mail');
  expect(preview).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: 'Month first' }));
  await user.selectOptions(screen.getByLabelText('A known e-mail or phone'), 'Add as a new inquiry');
  await user.type(screen.getByLabelText('Source, where a row names none'), 'Portal');
  await user.click(preview);
  await user.click(await screen.findByRole('button', { name: 'Import 1,988 leads' }));
  expect(await screen.findByRole('dialog', { name: 'Imported portal.csv' })).toBeInTheDocument();
  expect(onOpenChange).not.toHaveBeenCalled();
  expect(client.calls.find(({ name }) => name === 'intake.plan')?.input).toEqual({
    source: { text: 'x', name: 'portal.csv' },
    reading: {},
    mapping: [
      { column: 0, field: 'name' },
      { column: 1, field: 'email' },
      { column: 2, field: 'receivedAt' },
    ],
    answers: { dateOrder: 'month_first', source: 'Portal' },
    onDuplicate: 'inquiry',
  });
});

it('asks how dates are written when only the whole file shows that they can be read two ways, and takes the answer', async () => {
  const { user, client } = dialog({
    'intake.inspect': () => ({
      ...inspection,
      questions: [],
      mapping: [{ ...inspection.mapping[0]!, field: 'email' }, inspection.mapping[2]!],
    }),
    'intake.plan': ({ answers }) =>
      answers.dateOrder === undefined
        ? failure('INVALID_INPUT', 'Dates of this file can be read two ways.', {
            question: 'date_order',
            columns: [2],
            example: '04/03/2026',
          })
        : planned,
  });
  const preview = await screen.findByRole('button', { name: 'Preview the import' });
  expect(screen.queryByRole('radio', { name: 'Day first' })).not.toBeInTheDocument();
  await user.click(preview);
  await screen.findByRole('group', { name: 'Is 04/03/2026 written day first or month first?' });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.queryByText(/Something in the form/)).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'Day first' })).toHaveFocus();
  expect(preview).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: 'Month first' }));
  await user.click(preview);
  await screen.findByRole('button', { name: 'Import 1,988 leads' });
  const plans = client.calls.filter(({ name }) => name === 'intake.plan');
  expect(plans.map(({ input }) => (input as { answers: unknown }).answers)).toEqual([{}, { dateOrder: 'month_first' }]);
});

it('says of each column how sure its reading is, and which the broker chose', async () => {
  const { user } = dialog();
  const table = await screen.findByRole('table', { name: /^Columns of the file/ });
  const sureness = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);
  expect(sureness()).toEqual(['100 %', '20 %', '100 %']);
  expect(screen.getByText('20 %')).toHaveAccessibleDescription('Why: nothing fits');
  await user.selectOptions(screen.getByLabelText('Read Mail as'), 'E-mail');
  expect(sureness()).toEqual(['100 %', 'yours', '100 %']);
});

it('names the rejected rows before anything is imported, and Back drops the plan but keeps the mapping', async () => {
  const summary = z.object(runSchema.shape).parse(planned);
  const reason = 'There is no e-mail and no phone.';
  const { user, client } = dialog({
    'intake.inspect': () => ({
      ...inspection,
      questions: [],
      mapping: [{ ...inspection.mapping[0]!, field: 'email' }],
    }),
    'intake.problems': () => [{ text: reason, count: 1, examples: [{ line: 7, reason }], repair: null }],
    'runs.cancel': () => ({ ...summary, state: 'cancelled' }),
  });
  await user.selectOptions(await screen.findByLabelText('Read Date as'), 'Leave out');
  await user.click(screen.getByRole('button', { name: 'Preview the import' }));
  const why = await screen.findByRole('listitem');
  expect(why).toHaveTextContent(`1${reason}Line 7`);
  expect(within(why).queryByRole('button')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByLabelText('Read Full name as')).toHaveValue('email');
  expect(client.calls.find(({ name }) => name === 'runs.cancel')?.input).toEqual({ runId: 9 });
});

it('says why a file cannot be read and takes pasted rows instead', async () => {
  const { user, client } = dialog({
    'intake.inspect': ({ source }) =>
      'text' in source && source.text === 'x'
        ? { ok: false, error: { code: 'FILE_UNREADABLE', message: 'The file is empty. Choose another one.' } }
        : inspection,
  });
  expect(await screen.findByText(/The file is empty/)).toBeInTheDocument();
  await user.type(screen.getByLabelText('Or paste rows of a spreadsheet'), 'Mail{Enter}a@example.com');
  await user.click(screen.getByRole('button', { name: 'Read the pasted rows' }));
  await screen.findByText('Full name');
  expect(client.calls.at(-1)).toEqual({
    name: 'intake.inspect',
    input: { source: { text: 'Mail\na@example.com', name: 'pasted rows' } },
  });
});

const settled: FakeHandlers = {
  'intake.inspect': () => ({ ...inspection, questions: [], mapping: [{ ...inspection.mapping[0]!, field: 'email' }] }),
};

/** An act that takes until it is stopped. */
function longAct() {
  const answer = Promise.withResolvers<Envelope<RunDetail>>();
  return {
    act: () => answer.promise,
    'runs.stop': () => {
      answer.resolve(failure('CANCELLED', 'Stopped. Nothing was changed.'));
      return { stopped: true };
    },
  };
}

it('shows how far the reading and the import are, and each can be stopped where it began', async () => {
  const [reading, importing] = [longAct(), longAct()];
  let isStopped = false;
  const { user, client } = dialog({
    ...settled,
    'intake.plan': () => (isStopped ? planned : reading.act()),
    'runs.commit': importing.act,
    'runs.stop': () => (isStopped ? importing['runs.stop']() : reading['runs.stop']()),
  });
  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  act(() => client.emit({ type: 'progress', runId: 9, phase: 'reading', done: 500, total: 2000 }));
  const first = await screen.findByRole('group', { name: 'Reading the file' });
  expect(first).toHaveTextContent('Reading the leads500 of 2,000');
  await user.click(within(first).getByRole('button', { name: 'Stop' }));
  expect((await screen.findAllByText('Stopped. Nothing was changed.')).length).toBeGreaterThan(0);
  isStopped = true;

  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  await user.click(await screen.findByRole('button', { name: 'Import 1,988 leads' }));
  act(() => client.emit({ type: 'progress', runId: 9, phase: 'importing', done: 250, total: 1988 }));
  const second = await screen.findByRole('group', { name: 'Importing the leads' });
  expect(second).toHaveTextContent('Importing the leads250 of 1,988');
  await user.click(within(second).getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(second).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Import 1,988 leads' })).toBeVisible();
  expect(
    screen.queryByText(/Stopped\. Nothing was changed\./, { selector: '[role=status] *' }),
  ).not.toBeInTheDocument();
});

it('stops the reading of a file when its dialog is closed', async () => {
  const reading = longAct();
  const { user, client, onOpenChange } = dialog({
    ...settled,
    'intake.plan': reading.act,
    'runs.stop': reading['runs.stop'],
  });
  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onOpenChange).toHaveBeenCalledWith(false);
  expect(client.calls.some(({ name }) => name === 'runs.stop')).toBe(true);
});

it('takes cells that are pasted anywhere into its first step, but leaves them to the field they are pasted into', async () => {
  const { user, client } = dialog({}, null);
  const cells = 'Mail\tName\na@example.com\tAda';
  const pasteInto = (element: Element) =>
    fireEvent.paste(element, {
      clipboardData: { files: [], getData: (type: string) => (type === 'text/plain' ? cells : '') },
    });
  pasteInto(screen.getByLabelText('Or paste rows of a spreadsheet'));
  expect(client.calls).toEqual([]);
  pasteInto(screen.getByRole('button', { name: 'Choose a file' }));
  await screen.findByText('Full name');
  expect(client.calls.at(-1)?.input).toEqual({ source: { text: cells, name: 'pasted rows' } });
  await user.click(screen.getByRole('button', { name: 'Another file' }));
  fireEvent.paste(document.body, { clipboardData: { files: [new File(['x'], 'b.csv')], getData: () => 'b.csv' } });
  await waitFor(() => expect(client.calls.at(-1)?.input).toEqual({ source: { text: 'x', name: 'b.csv' } }));
});

it('says that no row names the columns', async () => {
  dialog({ 'intake.inspect': () => ({ ...inspection, headerRow: 0 }) });
  expect(await screen.findByText(/^No row names the columns/)).toBeInTheDocument();
});

it('closing it while leads are imported stops the import and stays until it is known what became of them', async () => {
  const importing = longAct();
  const { user, onOpenChange } = dialog({
    ...settled,
    'intake.plan': () => planned,
    'runs.commit': importing.act,
    'runs.stop': importing['runs.stop'],
  });
  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  await user.click(await screen.findByRole('button', { name: 'Import 1,988 leads' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect((await screen.findAllByText('Stopped. Nothing was changed.')).length).toBeGreaterThan(0);
  expect(onOpenChange).not.toHaveBeenCalled();
  expect(await screen.findByRole('button', { name: 'Import 1,988 leads' })).toBeVisible();
});

it('rows that are refused for one reason are taken in together without the value', async () => {
  const problem = {
    text: 'The phone “…” was damaged by a spreadsheet: its last digits are lost.',
    count: 12,
    examples: [{ line: 7, reason: 'The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.' }],
    repair: 'badPhone' as const,
  };
  const row = fakePlannedRow({ agent: 'Somebody Else' });
  const { user, client } = dialog({
    'intake.inspect': () => ({ ...inspection, questions: [] }),
    'intake.problems': () => [problem],
    'intake.rows': () => ({ rows: [row], total: 1988, revision: 1 }),
    'runs.cancel': () => ({ ...z.object(runSchema.shape).parse(planned), state: 'cancelled' }),
  });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Read Mail as' }), 'email');
  await user.click(screen.getByRole('button', { name: 'Preview the import' }));
  expect(await screen.findByText('The first 1 of 1,988 rows as they will be')).toBeInTheDocument();
  expect(screen.getByText(/stays unassigned/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Take 12 rows without the phone' }));
  await waitFor(() => {
    const plans = client.calls.filter(({ name }) => name === 'intake.plan');
    expect(plans.at(-1)?.input).toMatchObject({ answers: { badPhone: 'leave_out' } });
  });
  expect(client.calls.some(({ name }) => name === 'runs.cancel')).toBe(true);
});

it('how the file is cut can be corrected, and the file is looked into again', async () => {
  const { user, client } = dialog();
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Row with the column names' }), 'Row 3');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Separator' }), 'Tab');
  await waitFor(() => {
    const looks = client.calls.filter(({ name }) => name === 'intake.inspect').map(({ input }) => input);
    expect(looks).toMatchObject([{}, { reading: { headerRow: 3 } }, { reading: { headerRow: 3, separator: '\t' } }]);
  });
});
