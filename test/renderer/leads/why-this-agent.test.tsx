import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WhyThisAgent } from '../../../renderer/features/leads/panel/why-this-agent.tsx';
import { useNames } from '../../../renderer/features/leads/use-names.ts';
import type { TimelineEntry } from '../../../shared/contract/activity.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, wholeLead } from './lead-office.ts';

const entry: TimelineEntry = {
  at: officeNow,
  kind: 'assigned',
  actorId: 1,
  runId: null,
  fromAgentId: null,
  toAgentId: 2,
  fromStatusId: null,
  toStatusId: null,
  reason: 'better_match',
  text: '',
};

function Why({ agentId }: { agentId: number | null }) {
  return <WhyThisAgent lead={wholeLead(leadNamed(4, { agentId }))} names={useNames()} />;
}

function why(agentId: number | null, change: FakeHandlers) {
  return renderScreen(<Why agentId={agentId} />, fakeOfficeHandlers(change));
}

it('gives the run’s own words: who got the lead and why nobody else, with the way to the run', async () => {
  why(2, {
    'runs.explainPresent': ({ leadId }) => ({
      runId: 7,
      leadId,
      sentence: 'Goes to Ana Silva: the most even of all ways to deal.',
      agents: [
        { agentId: 3, name: 'Ben Okafor', verdict: 'gate', gate: 'at_cap', text: 'at cap 20/20' },
        { agentId: 2, name: 'Ana Silva', verdict: 'chosen', gate: null, text: 'chosen: 7 → 8' },
      ],
    }),
  });
  const sentence = await screen.findByText('Goes to Ana Silva: the most even of all ways to deal.');
  const lines = within(sentence.parentElement ?? document.body).getAllByRole('listitem');
  expect(lines.map((item) => item.textContent)).toEqual(['Ana Silvachosen: 7 → 8', 'Ben Okaforat cap 20/20']);
  expect(screen.getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/7');
  await expectAccessible();
});

it('names who assigned it by hand, and the reason, where no run explains it', async () => {
  why(2, { 'runs.explainPresent': () => null, 'timeline.list': () => [entry] });
  expect(await screen.findByText(/Assigned by hand by Robin Marsh: Better match/)).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

it('leads to the run that gave the lead even where the run cannot explain it', async () => {
  why(2, {
    'runs.explainPresent': () => null,
    'timeline.list': () => [{ ...entry, kind: 'undone', runId: 9, reason: null }],
  });
  expect(await screen.findByText(/Given by a run/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/9');
});

it('says so where nobody has the lead, or the timeline is silent', async () => {
  const silent = { 'runs.explainPresent': () => null, 'timeline.list': () => [] };
  const { unmount } = why(null, silent);
  expect(await screen.findByText('Nobody has this lead yet.')).toBeInTheDocument();
  unmount();
  why(2, silent);
  expect(await screen.findByText('The timeline does not say how the lead came to this agent.')).toBeInTheDocument();
});
