import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { toastDone } from '../../../renderer/features/history/toast-done.ts';
import { useUndoKeys } from '../../../renderer/features/history/use-undo-keys.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { fakeHistory } from '../../helpers/fake-history.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function Page() {
  useUndoKeys();
  return (
    <>
      <button type="button">A place</button>
      <input aria-label="A field" />
      <div role="dialog" aria-label="A dialog">
        <button type="button">In a dialog</button>
      </div>
    </>
  );
}

function page(history = fakeHistory('Status of Dana from Contacting to Qualified')) {
  return { history, ...renderScreen(<Page />, fakeOfficeHandlers(history.handlers)) };
}

const turns = (client: ReturnType<typeof page>['client']) =>
  client.calls.filter(({ name }) => name === 'history.undo' || name === 'history.redo');

it('undoes exactly the act that the toast is about, and offers to do it again', async () => {
  const { user, client, history } = page();
  await toastDone({ title: 'Status: Qualified', text: 'Dana' });
  history.did('Tagged Ben “open house”');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(turns(client)).toEqual([{ name: 'history.undo', input: { id: 1 } }]);
  expect(await screen.findByText('Undone')).toBeInTheDocument();
  expect(screen.getByText('Status of Dana from Contacting to Qualified')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  expect(turns(client).at(-1)).toEqual({ name: 'history.redo', input: { id: 1 } });
  expect(await screen.findByText('Done again')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

it('says only what was done where nothing can be undone', async () => {
  page(fakeHistory());
  await toastDone({ title: 'Hand-over mailed' });
  expect(await screen.findByText('Hand-over mailed')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('says why an act cannot be undone any more', async () => {
  const { user } = renderScreen(
    <Page />,
    fakeOfficeHandlers({
      ...fakeHistory('Assigned Dana to Ana').handlers,
      'history.undo': () => failure('NOT_UNDOABLE', 'Ana called Dana since; the lead stays with Ana.'),
    }),
  );
  await toastDone({ title: 'Assigned to Ana' });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Ana called Dana since; the lead stays with Ana.')).toBeInTheDocument();
});

it('undoes the last act by Ctrl+Z or Cmd+Z, and does it again by Ctrl+Y, Ctrl+Shift+Z or Cmd+Shift+Z', async () => {
  const { user, history } = page();
  await user.click(screen.getByRole('button', { name: 'A place' }));
  const state = () => history.acts()[0]?.state;
  for (const [keys, after] of [
    ['{Control>}z{/Control}', 'undone'],
    ['{Control>}y{/Control}', 'done'],
    ['{Meta>}z{/Meta}', 'undone'],
    ['{Control>}{Shift>}Z{/Shift}{/Control}', 'done'],
    ['{Control>}z{/Control}', 'undone'],
    ['{Meta>}{Shift>}Z{/Shift}{/Meta}', 'done'],
  ] as const) {
    await user.keyboard(keys);
    await waitFor(() => expect(state()).toBe(after));
  }
});

it('replaces the toast of an act that was undone by key, so that it is not offered twice', async () => {
  const { user } = page();
  await toastDone({ title: 'Status: Qualified', text: 'Dana' });
  await screen.findByText('Status: Qualified');
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Undone')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Status: Qualified')).not.toBeInTheDocument());
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('leaves the keys to a text field, and does nothing behind a dialog', async () => {
  const { user, client } = page();
  await user.click(screen.getByRole('textbox', { name: 'A field' }));
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  await user.click(screen.getByRole('button', { name: 'In a dialog' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(turns(client)).toEqual([]);
});

it('says so when nothing is left to undo', async () => {
  const { user } = page(fakeHistory());
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Nothing is left to undo.')).toBeInTheDocument();
});

it('offers to undo only the newest of several acts; the others stand in the history', async () => {
  const { history } = page();
  await toastDone({ title: 'Status: Qualified' });
  history.did('Tagged Dana “open house”');
  await toastDone({ title: 'Tag open house added' });
  expect(await screen.findByText('Tag open house added')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Status: Qualified')).not.toBeInTheDocument());
  expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
});
