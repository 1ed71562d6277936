import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import { useConfirmed } from '../../../renderer/lib/use-confirmed.ts';
import { announce } from '../../../renderer/ui/announcer.tsx';
import { Bar } from '../../../renderer/ui/bar.tsx';
import { Menu, MenuItem } from '../../../renderer/ui/menu.tsx';
import { RelativeTime } from '../../../renderer/ui/relative-time.tsx';
import { SlaClock } from '../../../renderer/ui/sla-clock.tsx';
import { toast } from '../../../renderer/ui/toast-store.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOffice, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function RenameOffice() {
  const save = useConfirmed('office.save');
  return (
    <button type="button" onClick={() => void save.run({ office: { name: 'Marsh Realty' } }, 'Save the office')}>
      Rename
    </button>
  );
}

const saving: FakeHandlers = fakeOfficeHandlers({
  'session.confirm': ({ password }) =>
    password === 'right'
      ? { token: 'once', expiresAt: officeNow }
      : failure('WRONG_PASSWORD', 'That is not your password.'),
  'office.save': () => ({ ...fakeOffice, createdAt: officeNow }),
});

it('asks for the password of exactly one change and sends its token along', async () => {
  const { user, client } = renderScreen(<RenameOffice />, saving);
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByText('That password is not right. Nothing was changed.')).toBeInTheDocument();
  expect(screen.getByLabelText('Password')).toHaveValue('');

  await user.type(screen.getByLabelText('Password'), 'right');
  await user.click(screen.getByRole('button', { name: 'Save the office' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const change = { operation: 'office.save', input: { office: { name: 'Marsh Realty' } } };
  expect(client.calls.filter(({ name }) => name !== 'office.get')).toEqual([
    { name: 'session.confirm', input: { password: 'wrong', change } },
    { name: 'session.confirm', input: { password: 'right', change } },
    { name: 'office.save', input: { office: { name: 'Marsh Realty' }, confirm: 'once' } },
  ]);
});

it('changes nothing when the question is closed', async () => {
  const { user, client } = renderScreen(<RenameOffice />, saving);
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(client.calls.filter(({ name }) => name === 'office.save')).toEqual([]);
});

it('says how long the password is locked out', async () => {
  const locked = failure('LOCKED_OUT', 'Too often.', { retryAt: Date.now() + 119_000 });
  const { user } = renderScreen(<RenameOffice />, { ...saving, 'session.confirm': () => locked });
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByText(/^Too many wrong passwords\. Wait 1 m, then try again\./)).toBeInTheDocument();
});

it('says a result with its undo and its record', async () => {
  const undone: string[] = [];
  const { user } = renderScreen(null, fakeOfficeHandlers());
  act(() => {
    toast({
      title: '42 leads assigned',
      onUndo: () => undone.push('run 7'),
      link: { label: 'Open the run', href: '#/runs/7' },
    });
  });
  expect(screen.getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/7');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undone).toEqual(['run 7']);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument());
});

it('tells screen readers what the screen shows', () => {
  renderScreen(null, fakeOfficeHandlers());
  act(() => announce('3 leads selected'));
  expect(screen.getByText('3 leads selected').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
});

it('shows the first-response clock in figure and word', async () => {
  const { rerender } = renderScreen(null, fakeOfficeHandlers());
  const createdAt = Date.now() - 60_000;
  const clock = { createdAt, slaDueAt: createdAt + 5 * 60_000 };
  rerender(<SlaClock {...clock} firstResponseAt={null} />);
  expect(screen.getByText(/^(4:00|3:59)/)).toHaveTextContent(/ left$/);
  rerender(<SlaClock {...clock} firstResponseAt={createdAt + 1000} />);
  expect(screen.getByText(/^met/)).toBeInTheDocument();
  rerender(<SlaClock createdAt={0} slaDueAt={60_000} firstResponseAt={null} />);
  expect(screen.getByText(/^−/)).toHaveTextContent(/d over$/);
});

it('says a desk’s bar in words', () => {
  render(<Bar name="Ana" before={8} given={7} cap={20} scale={20} even={15} />);
  expect(screen.getByRole('img', { name: 'Ana: 8 stay, 7 given, cap 20, even share ends at 15' })).toBeInTheDocument();
});

it('lays a result over a dialog and under a menu, which would otherwise take no click', async () => {
  const { user } = renderScreen(
    <Menu trigger={<button type="button">More</button>}>
      <MenuItem onSelect={() => {}}>Archive</MenuItem>
    </Menu>,
    saving,
  );
  act(() => void toast({ title: 'Saved' }));
  await user.click(screen.getByRole('button', { name: 'More' }));
  const layer = (element: Element | null) => Number(/z-\[?(\d+)/.exec(element?.className ?? '')?.[1]);
  const results = layer((await screen.findByText('Saved')).closest('ol'));
  expect(results).toBeLessThan(layer(screen.getByRole('menu')));
  expect(results).toBeGreaterThan(30);
});

it('says of a first response in its last second that it is due now', () => {
  vi.spyOn(Date, 'now').mockReturnValue(officeNow);
  renderScreen(<SlaClock createdAt={officeNow - 300_400} firstResponseAt={null} slaDueAt={officeNow - 400} />, saving);
  expect(screen.getByText('due now')).toBeInTheDocument();
  vi.restoreAllMocks();
});

it('never says of a late answer that it was no second late', () => {
  renderScreen(<SlaClock createdAt={0} firstResponseAt={300_400} slaDueAt={300_000} />, saving);
  expect(screen.getByText(/\+1 s/)).toBeInTheDocument();
});

it('tells an age by the same second as the clock beside it', () => {
  vi.spyOn(Date, 'now').mockReturnValue(officeNow + 20_000);
  renderScreen(<RelativeTime at={officeNow + 20_000 - 127_000} />, saving);
  expect(screen.getByText('2 m')).toBeInTheDocument();
  vi.restoreAllMocks();
});
