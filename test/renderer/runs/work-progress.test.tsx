import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import { WorkProgress } from '../../../renderer/features/runs/work-progress.tsx';
import type { Phase } from '../../../shared/contract/events.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { announce } from '../../../renderer/ui/announcer.tsx';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { renderScreen } from '../../helpers/screen.tsx';

beforeEach(() => {
  announce('');
  useWorking.setState({ isActive: false });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

const useWorking = create(() => ({ isActive: false }));

function Place() {
  const { isActive } = useWorking();
  return (
    <WorkProgress isActive={isActive} label="Planning a run">
      <button type="button">Preview</button>
    </WorkProgress>
  );
}

function draw(handlers: FakeHandlers = { 'runs.stop': () => ({ stopped: true }) }) {
  const { client } = renderScreen(<Place />, handlers);
  return {
    client,
    setActive: (isActive: boolean) => act(() => useWorking.setState({ isActive })),
    tell: (phase: Phase, done: number, total: number) =>
      act(() => client.emit({ type: 'progress', runId: null, phase, done, total })),
  };
}

function drawWorking(handlers?: FakeHandlers) {
  const drawn = draw(handlers);
  drawn.setActive(true);
  return drawn;
}

async function clickStop(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  });
}

const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const spoken = () => document.querySelector('[aria-live=polite].sr-only')?.textContent;

it('says nothing of a short wait, then the phase in words, how far it is and a Stop', () => {
  const { tell } = drawWorking();
  tell('reading', 0, 1);
  wait(299);
  expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Preview' })).toBeVisible();
  tell('planning', 1200, 50_000);
  wait(1);
  const group = screen.getByRole('group', { name: 'Planning a run' });
  expect(group).toHaveTextContent('Solving the distribution1,200 of 50,000Stop');
  expect(screen.getByRole('progressbar', { name: 'Planning a run' })).toHaveAttribute('aria-valuenow', '2');
  tell('importing', 25_000, 50_000);
  expect(group).toHaveTextContent('Importing the leads25,000 of 50,000Stop');
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
});

it('is named by its label until the engine says more, and forgets the work before', () => {
  const { tell, setActive } = drawWorking();
  tell('writing', 3, 4);
  wait(300);
  setActive(false);
  tell('reading', 5, 6);
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
  setActive(true);
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
  wait(300);
  expect(screen.getByRole('group')).toHaveTextContent('Planning a runStop');
});

it('speaks to screen readers at each phase, not at each step', () => {
  const { tell } = drawWorking();
  wait(299);
  expect(spoken()).toBe('');
  wait(1);
  expect(spoken()).toBe('Planning a run');
  tell('writing', 1, 100);
  const element = document.querySelector('[aria-live=polite].sr-only span');
  expect(element).toHaveTextContent('Writing');
  tell('writing', 2, 100);
  tell('writing', 3, 100);
  expect(document.querySelector('[aria-live=polite].sr-only span')).toBe(element);
});

it('stops the work once, and says that it is stopping', async () => {
  const { client, setActive } = drawWorking();
  wait(300);
  await clickStop();
  await clickStop();
  expect(client.calls).toEqual([{ name: 'runs.stop', input: {} }]);
  expect(screen.getByRole('group')).toHaveTextContent('StoppingStop');
  setActive(false);
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
});

it('offers Stop again when the engine could not be asked', async () => {
  const { client } = drawWorking({ 'runs.stop': () => failure('INTERNAL', 'The connection is lost.') });
  wait(300);
  await clickStop();
  await clickStop();
  expect(client.calls.length).toBe(2);
  expect(screen.getAllByText('The connection is lost.').length).toBeGreaterThan(0);
});

it('hands the focus on to Stop where it takes a button’s place, and gives it back', () => {
  const { setActive } = draw();
  screen.getByRole('button', { name: 'Preview' }).focus();
  setActive(true);
  wait(300);
  expect(screen.getByRole('button', { name: 'Stop' })).toHaveFocus();
  setActive(false);
  expect(screen.getByRole('button', { name: 'Preview' })).toHaveFocus();
});
