import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function dataPage(change: FakeHandlers) {
  return renderScreen(
    <main>
      <SettingsScreen part="data" />
    </main>,
    fakeOfficeHandlers({
      'safety.status': () => ({ schemaVersion: 40, bytes: 4_200_000, leads: 5000, checkedAt: officeNow, revision: 12 }),
      'session.confirm': () => ({ token: 'token', expiresAt: officeNow }),
      ...change,
    }),
  );
}

const path = '/home/robin/Downloads/Baton data 2026-05-11';

it('exports all data once the password is given, and says where it stands', async () => {
  const { user, client } = dataPage({ 'export.all': () => ({ path, files: 24, rows: 61_000 }) });
  const button = await screen.findByRole('button', { name: 'Export all data…' });
  await expectAccessible();
  await user.click(button);
  expect(client.calls.filter(({ name }) => name === 'export.all')).toEqual([]);
  expect(await screen.findByRole('dialog')).toHaveAccessibleDescription(
    'Personal data leaves Baton, so Baton asks who you are.',
  );
  await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
  expect(await screen.findByText('All data exported in 24 files')).toBeInTheDocument();
  expect(screen.getByText(path)).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'export.all')?.input).toEqual({ confirm: 'token' });
});

it('says how far it is, and can be stopped by key from where it was started', async () => {
  const writing = Promise.withResolvers<Envelope<OutputOf<'export.all'>>>();
  const { user, client } = dataPage({
    'export.all': () => writing.promise,
    'runs.stop': () => {
      writing.resolve(failure('CANCELLED', 'Stopped. Nothing was changed.'));
      return { stopped: true };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Export all data…' }));
  await user.type(await screen.findByLabelText('Password'), 'secret{Enter}');
  const stop = await screen.findByRole('button', { name: 'Stop' });
  client.emit({ type: 'progress', runId: null, phase: 'writing', done: 20_000, total: 61_000 });
  expect(await screen.findByText('20,000 of 61,000')).toBeInTheDocument();
  await waitFor(() => expect(stop).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Export all data…' })).toHaveFocus());
});

it('says what stands in the way', async () => {
  const { user } = dataPage({
    'export.all': () => failure('DISK_FULL', 'The disk is full: not everything found room.'),
  });
  await user.click(await screen.findByRole('button', { name: 'Export all data…' }));
  await user.type(await screen.findByLabelText('Password'), 'secret{Enter}');
  expect(await screen.findByText('The disk is full: not everything found room.')).toBeInTheDocument();
});
