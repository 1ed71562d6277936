import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import type { InboxFile } from '../../../shared/contract/intake.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeInbox, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const folder = '/home/robin/Leads';

function file(id: number, change: Partial<InboxFile> = {}): InboxFile {
  const note = 'Dana Whitfield, routed to Ana Silva.';
  return { id, name: `${id}.eml`, at: officeNow, outcome: 'lead', leadId: 5, runId: null, note, ...change };
}

const came = [
  file(3, { outcome: 'failed', leadId: null, name: 'notes.pdf', note: 'Baton reads text, e-mails and tables.' }),
  file(2, { outcome: 'import', leadId: null, runId: 7, name: 'may.csv', note: '41 leads imported, 1 rejected.' }),
  file(1),
];

function inbox(value = fakeInbox, change: FakeHandlers = {}) {
  return renderScreen(
    <main>
      <SettingsScreen part="inbox" />
    </main>,
    fakeOfficeHandlers({
      'settings.get': () => ({ section: 'inbox', value, changedAt: officeNow, changedBy: 1 }),
      'session.confirm': () => ({ token: 'once', expiresAt: officeNow }),
      'settings.save': ({ confirm: _confirm, ...saved }) => ({ ...saved, changedAt: officeNow, changedBy: 1 }),
      ...change,
    }),
  );
}

const line = (name: string) => screen.getByText(name).closest('li') ?? document.body;

it('wants a folder before it is switched on, and saves it with the password', async () => {
  const { user, client } = inbox();
  expect(await screen.findByText('No folder is watched')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Look now' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('switch', { name: 'Off' }));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByText('Name the folder that Baton is to look into.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Folder'), folder);
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByText('Inbox folder is saved')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toEqual({
    section: 'inbox',
    value: { on: true, folder },
    confirm: 'once',
  });
});

it('says beside the folder that there is none', async () => {
  const { user } = inbox(
    { on: true, folder },
    { 'settings.save': () => failure('INVALID_INPUT', 'There is no such folder.', { field: 'folder' }) },
  );
  await user.type(await screen.findByLabelText('Folder'), '/deeper');
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Folder')).toHaveAccessibleDescription('There is no such folder.'));
  expect(screen.getByLabelText('Folder')).toHaveValue(`${folder}/deeper`);
});

it('lists what came in: what became of each file, where it led, and what could not be taken in', async () => {
  inbox({ on: true, folder }, { 'intake.inboxFiles': () => ({ rows: came, total: 3, revision: 1 }) });
  await screen.findByText('1.eml');
  expect(within(line('notes.pdf')).getByText('Not taken in').querySelector('svg')).not.toBeNull();
  expect(line('may.csv')).toHaveTextContent('may.csvImport');
  expect(line('1.eml')).toHaveTextContent('1.emlNew lead');
  expect(within(line('may.csv')).getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/7');
  expect(within(line('1.eml')).getByRole('link', { name: 'Open the lead' })).toHaveAttribute('href', '#/leads?lead=5');
  expect(within(line('notes.pdf')).queryByRole('link')).not.toBeInTheDocument();
  expect(screen.getByText('1–3 of 3 files')).toBeInTheDocument();
  await expectAccessible();
});

it('pages through what came in', async () => {
  const { user, client } = inbox(
    { on: true, folder },
    {
      'intake.inboxFiles': ({ offset, limit }) => ({
        rows: Array.from({ length: Math.min(limit, 45 - offset) }, (_, index) => file(45 - offset - index)),
        total: 45,
        revision: 1,
      }),
    },
  );
  expect(await screen.findByText('1–20 of 45 files')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Older' }));
  expect(await screen.findByText('21–40 of 45 files')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Older' }));
  expect(await screen.findByText('41–45 of 45 files')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
  expect(client.calls.filter(({ name }) => name === 'intake.inboxFiles').at(-1)?.input).toEqual({
    offset: 40,
    limit: 20,
  });
});

it.each<[string, InboxFile[]]>([
  ['Nothing new in the folder', []],
  ['Dana Whitfield, routed to Ana Silva.', [file(1)]],
  ['All of them came in.', [file(1), file(2)]],
  ['2 came in, 1 did not: the list says why.', came],
])('looks into the folder now: %s', async (said, files) => {
  const { user } = inbox({ on: true, folder }, { 'intake.collect': () => ({ files }) });
  expect(await screen.findByText(/Save a portal’s e-mail/)).toHaveTextContent(folder);
  await user.click(screen.getByRole('button', { name: 'Look now' }));
  expect(await screen.findByText(said)).toBeInTheDocument();
});

it('says why it cannot look', async () => {
  const { user } = inbox(
    { on: true, folder },
    { 'intake.collect': () => failure('FILE_UNREADABLE', 'There is no such folder.') },
  );
  await user.click(await screen.findByRole('button', { name: 'Look now' }));
  await waitFor(() => expect(screen.getByText('There is no such folder.')).toBeInTheDocument());
});
