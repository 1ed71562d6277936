import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { connect } from '../../../renderer/lib/connection.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { useQuery } from '../../../renderer/lib/use-query.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';

type Page = OutputOf<'leads.list'>;

const pageOf = (total: number): Page => ({ rows: [], total, revision: total });

/** Answers each question by hand, in the order that the test wants. */
function answeredByHand() {
  const questions: { text: string | undefined; answer: (total: number) => Promise<void> }[] = [];
  const handlers: FakeHandlers = {
    'leads.list': ({ filter }) => {
      const { promise, resolve } = Promise.withResolvers<Page>();
      const answer = (total: number) => act(async () => resolve(pageOf(total)));
      questions.push({ text: filter.text, answer });
      return promise;
    },
  };
  return { questions, handlers };
}

function Total({ text }: { text: string }) {
  const { data, isLoading, isStale } = useQuery('leads.list', { filter: { text } });
  return <p>{isLoading ? 'loading' : `${data?.total}${isStale ? ' dimmed' : ''}`}</p>;
}

let stop = () => {};

function start(handlers: FakeHandlers) {
  stop();
  const client = provideFakeClient(handlers);
  forgetAll();
  stop = connect(() => {});
  return client;
}

beforeEach(() => window.localStorage.clear());

it('keeps the last answer, dimmed, until the one to the new input is there', async () => {
  const { questions, handlers } = answeredByHand();
  start(handlers);
  const view = render(<Total text="da" />);
  expect(screen.getByText('loading')).toBeInTheDocument();
  await questions[0]?.answer(12);
  expect(screen.getByText('12')).toBeInTheDocument();

  view.rerender(<Total text="dan" />);
  expect(screen.getByText('12 dimmed')).toBeInTheDocument();
  await questions[1]?.answer(3);
  expect(screen.getByText('3')).toBeInTheDocument();
});

it('never shows a late answer to an input that is gone', async () => {
  const { questions, handlers } = answeredByHand();
  start(handlers);
  const view = render(<Total text="d" />);
  view.rerender(<Total text="da" />);
  await questions[1]?.answer(2);
  await questions[0]?.answer(100);
  expect(screen.getByText('2')).toBeInTheDocument();
});

it('drops the answer to an older reading of the same input', async () => {
  const { questions, handlers } = answeredByHand();
  const client = start(handlers);
  render(<Total text="d" />);
  act(() => client.emit({ type: 'touched', topics: ['leads'], revision: 9 }));
  expect(questions.length).toBe(2);
  await questions[1]?.answer(8);
  await questions[0]?.answer(7);
  expect(screen.getByText('8')).toBeInTheDocument();
});

it('reads again when one of its topics is touched, and only then', async () => {
  let total = 5;
  const client = start({ 'leads.list': () => pageOf(total) });
  render(<Total text="" />);
  await screen.findByText('5');

  total = 6;
  act(() => client.emit({ type: 'touched', topics: ['audit', 'schedule'], revision: 2 }));
  await act(async () => {});
  expect(screen.getByText('5')).toBeInTheDocument();

  act(() => client.emit({ type: 'touched', topics: ['statuses'], revision: 3 }));
  await screen.findByText('6');
});

it('asks once for what two parts of a screen show', async () => {
  const client = start({ 'leads.list': () => pageOf(4) });
  render(
    <>
      <Total text="x" />
      <Total text="x" />
    </>,
  );
  await waitFor(() => expect(screen.getAllByText('4')).toHaveLength(2));
  expect(client.calls).toEqual([{ name: 'leads.list', input: { filter: { text: 'x' } } }]);
});

it('reads everything on screen anew when the connection is back', async () => {
  let total = 1;
  const client = start({ 'leads.list': () => pageOf(total) });
  render(<Total text="" />);
  await screen.findByText('1');
  total = 2;
  act(() => client.setLive(false));
  act(() => client.setLive(true));
  await screen.findByText('2');
});
