import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { App } from '../../../renderer/features/shell/app.tsx';
import { closeImport } from '../../../renderer/features/shell/import-store.ts';
import { resetPreferences } from '../../../renderer/lib/preferences.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { runSchema } from '../../../shared/contract/runs.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeInspection, fakePlannedImport } from '../../helpers/fake-import.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeEach(() => {
  resetPreferences();
  closeImport();
  navigate('/team');
});

const inspection = (name: string) => ({ ...fakeInspection, name });

const planned = fakePlannedImport(1);

async function open(change: FakeHandlers = {}) {
  const client = provideFakeClient(
    fakeOfficeHandlers({
      'intake.inspect': ({ source }) => inspection(source.name ?? ''),
      'intake.plan': () => planned,
      'runs.commit': () => ({ ...planned, state: 'committed', committedAt: officeNow }),
      'runs.cancel': () => ({ ...z.object(runSchema.shape).parse(planned), state: 'cancelled' }),
      ...change,
    }),
  );
  forgetAll();
  render(<App />);
  await screen.findByRole('navigation', { name: 'Screens' });
  return client;
}

const csv = (name: string) => new File(['Mail\ndana@example.com'], name, { type: 'text/csv' });
const png = new File(['x'], 'plan.png', { type: 'image/png' });

function carry(files: readonly File[]) {
  const items = files.map(({ type }) => ({ kind: 'file', type }));
  return { dataTransfer: { types: ['Files'], files, items, dropEffect: 'none' } };
}

function leave(to: Element | null): void {
  const event = createEvent.dragLeave(document.body);
  Object.defineProperty(event, 'relatedTarget', { value: to });
  fireEvent(document.body, event);
}

const overlay = (words: RegExp) => screen.queryByText(words);

it('says while a file is held over the window what dropping it would do, and nothing once it has left', async () => {
  await open();
  fireEvent.dragOver(document.body, carry([csv('a.csv')]));
  expect(overlay(/^Drop the file to import its leads$/)).toBeInTheDocument();
  leave(document.querySelector('main'));
  expect(overlay(/^Drop the file/)).toBeInTheDocument();
  leave(null);
  expect(overlay(/^Drop the file/)).not.toBeInTheDocument();
  fireEvent.dragOver(document.body, carry([csv('a.csv'), csv('b.csv')]));
  expect(overlay(/^Drop 2 files to import their leads$/)).toBeInTheDocument();
  leave(null);
  fireEvent.dragOver(document.body, carry([png]));
  expect(overlay(/^No leads can be read from this$/)).toBeInTheDocument();
});

it('leaves text alone that is dragged over the window', async () => {
  await open();
  const event = createEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [], items: [] } });
  fireEvent(document.body, event);
  expect([event.defaultPrevented, overlay(/^Drop/)]).toEqual([false, null]);
});

it('imports files that were dropped together one after the other', async () => {
  await open();
  fireEvent.drop(document.body, carry([csv('first.csv'), png, csv('second.csv')]));
  expect(await screen.findByRole('dialog', { name: 'Import first.csv' })).toBeInTheDocument();
  expect(overlay(/^Drop/)).not.toBeInTheDocument();
  expect(await screen.findByText(/“plan.png” is a picture/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  await user.click(await screen.findByRole('button', { name: 'Import 1 lead' }));
  expect(await screen.findByText('Next: second.csv.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Import the next file' }));
  expect(await screen.findByRole('dialog', { name: 'Import second.csv' })).toBeInTheDocument();
  expect(screen.queryByText(/“plan.png”/)).not.toBeInTheDocument();
});

it('says what is wrong with the only file, and again with the next one', async () => {
  await open();
  fireEvent.drop(document.body, carry([png]));
  expect(await screen.findByText(/“plan.png” is a picture/)).toBeInTheDocument();
  fireEvent.drop(document.body, carry([new File(['x'], 'mail.eml')]));
  expect(await screen.findByText(/“mail.eml” is an e-mail/)).toBeInTheDocument();
  expect(screen.queryByText(/“plan.png”/)).not.toBeInTheDocument();
});

it('lets no file take the place of one that is being read', async () => {
  const reading = Promise.withResolvers<typeof planned>();
  await open({ 'intake.plan': () => reading.promise });
  fireEvent.drop(document.body, carry([csv('first.csv')]));
  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  fireEvent.dragOver(document.body, carry([csv('second.csv')]));
  expect(overlay(/^An import is under way$/)).toBeInTheDocument();
  fireEvent.drop(document.body, carry([csv('second.csv')]));
  expect(screen.getByRole('dialog', { name: 'Import first.csv' })).toBeInTheDocument();
  reading.resolve(planned);
  await user.click(await screen.findByRole('button', { name: 'Back' }));
  fireEvent.drop(document.body, carry([csv('second.csv')]));
  expect(await screen.findByRole('dialog', { name: 'Import second.csv' })).toBeInTheDocument();
});

it('never lets a file be opened in the place of Baton, whoever looks at it', async () => {
  await open({
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
    }),
  });
  const event = createEvent.drop(document.body, carry([csv('a.csv')]));
  fireEvent(document.body, event);
  expect([event.defaultPrevented, screen.queryByRole('dialog')]).toEqual([true, null]);
});
