import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure } from '../../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { expectAccessible } from '../../../helpers/axe.ts';
import { fakeScores } from '../../../helpers/fake-routing.ts';
import { routingScreen } from './routing-office.tsx';

const slider = () => screen.findByRole('slider', { name: 'Threshold' });
const scoresOf = (change: Partial<OutputOf<'routing.scores'>>) => ({
  'routing.scores': () => ({ ...fakeScores, ...change }),
});

/** Under each lead its agents as they are read out. */
function leadLines(): (string | null)[][] {
  const leads = within(screen.getByRole('region', { name: 'Recent leads' })).getAllByRole('heading', { level: 3 });
  return leads.map((heading) => {
    const lead = heading.closest('li');
    return [heading.textContent, ...[...(lead?.querySelectorAll('ol > li') ?? [])].map((line) => line.textContent)];
  });
}

it('shows recent leads with the agents’ scores, the best first, and marks in words who passes', async () => {
  const { user, client } = routingScreen({ threshold: 0.4, matchFilter: true });
  await user.click(await screen.findByRole('button', { name: 'See recent leads and their scores' }));
  await slider();
  expect(client.calls.find(({ name }) => name === 'routing.scores')?.input).toEqual({ leads: 50 });
  expect(leadLines()).toEqual([
    ['Dana Whitfield', 'ASAna Silva0.71passes', 'BOBen Okafor0.48passes'],
    ['Eli Stone', 'BOBen Okafor0.30', 'ASAna Silva0.12'],
  ]);
  await expectAccessible();
});

it('says what a threshold would have done as it moves through all leads', async () => {
  const { user } = routingScreen({ threshold: 0.45 }, {}, 'threshold');
  (await slider()).focus();
  expect(
    screen.getByText(
      'At 0.45, 1 of 2 leads finds somebody; for 1 nobody passes and the whole pool stays in. On average 1.0 agent passes.',
    ),
  ).toBeInTheDocument();
  await user.keyboard('{PageUp}');
  expect(await slider()).toHaveAttribute('aria-valuetext', '0.55: 1 of 2 leads finds somebody');
  await user.keyboard('{End}');
  expect(screen.getByText(/^At 1.00, none of 2 leads finds somebody/)).toBeInTheDocument();
  await user.keyboard('{Home}');
  expect(
    leadLines()
      .flat()
      .filter((line) => line?.endsWith('passes')),
  ).toHaveLength(4);
});

it('says every threshold in a table, too', async () => {
  routingScreen({}, {}, 'threshold');
  const table = await screen.findByRole('table', { name: 'What each threshold would do' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(21);
  expect(rows[8]?.textContent).toBe('0.4050 %1.0');
});

it('takes a threshold back to the form, where it waits to be saved', async () => {
  const { user, client } = routingScreen({ threshold: 0.45, matchFilter: true });
  await user.click(await screen.findByRole('button', { name: 'See recent leads and their scores' }));
  (await slider()).focus();
  await user.keyboard('{PageUp}');
  await user.click(screen.getByRole('button', { name: 'Use 0.55' }));
  expect(await screen.findByLabelText('Threshold as a number')).toHaveValue('0.55');
  expect(screen.getByRole('button', { name: 'See recent leads and their scores' })).toHaveFocus();
  expect(screen.getByText('Not saved yet.')).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'settings.save')).toEqual([]);
});

it('opens a long inquiry in full', async () => {
  const inquiry = `A house by the water. ${'Four bedrooms and a garden. '.repeat(8)}`.trim();
  const { user } = routingScreen({}, scoresOf({ leads: [{ ...fakeScores.leads[0]!, inquiry }] }), 'threshold');
  const text = await screen.findByRole('button', { name: inquiry });
  expect(text).toHaveAttribute('aria-expanded', 'false');
  await user.click(text);
  expect(text).toHaveAttribute('aria-expanded', 'true');
});

it('shows the best agents of a lead first and the others on demand', async () => {
  const agents = Array.from({ length: 7 }, (_, index) => ({ agentId: index + 1, name: `Agent ${index + 1}` }));
  const scores = agents.map(({ agentId }, index) => ({ agentId, score: index === 6 ? null : 90 - index * 10 }));
  const leads = [{ ...fakeScores.leads[0]!, scores }];
  const { user } = routingScreen({ threshold: 0.5 }, scoresOf({ leads, agents }), 'threshold');
  const more = await screen.findByRole('button', { name: '3 more agents, 2 of them pass' });
  await user.click(more);
  expect(leadLines()[0]?.at(-1)).toMatch(/Agent 7wrote nothing, so passes$/);
  await user.click(screen.getByRole('button', { name: 'Show fewer' }));
  expect(leadLines()[0]).toHaveLength(5);
});

it('says plainly that only words were compared, and for whom', async () => {
  const leads = fakeScores.leads.map((lead, index) => ({
    ...lead,
    comparison: index === 0 ? ('words_no_model' as const) : ('words_language' as const),
  }));
  routingScreen({}, scoresOf({ comparison: 'words_no_model', leads }), 'threshold');
  expect(await screen.findByText(/^Compared by words only: the language model is not at hand/)).toBeInTheDocument();
  expect(screen.getByText(/^Compared by words only: the inquiry is not in English/)).toBeInTheDocument();
});

it('says the next step where there is nothing to compare yet', async () => {
  routingScreen({}, scoresOf({ leads: [] }), 'threshold');
  expect(await screen.findByText('No lead has written anything yet')).toBeInTheDocument();
  await expectAccessible();
});

it('leads to the team where no agent wrote criteria', async () => {
  const leads = fakeScores.leads.map((lead) => ({ ...lead, comparison: 'nothing' as const }));
  routingScreen({}, scoresOf({ comparison: 'nothing', leads }), 'threshold');
  expect(await screen.findByText('No agent has criteria in words')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open Team' })).toHaveAttribute('href', '#/team');
});

it('says a failure in words and tries again', async () => {
  let isBroken = true;
  const { user } = routingScreen(
    {},
    { 'routing.scores': () => (isBroken ? failure('INTERNAL', 'The engine did not answer.') : fakeScores) },
    'threshold',
  );
  expect(await screen.findByText('The engine did not answer.')).toBeInTheDocument();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByText('Dana Whitfield')).toBeInTheDocument());
});
