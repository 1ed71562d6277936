import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { groupVerdicts, type VerdictOn } from '../../../renderer/features/runs/verdict-groups.ts';
import { Verdicts } from '../../../renderer/features/runs/verdicts.tsx';
import { expectAccessible } from '../../helpers/axe.ts';

const office: readonly VerdictOn[] = Array.from({ length: 200 }, (_, index) => {
  const who = { agentId: index + 1, name: `Agent ${index + 1}` };
  if (index === 150) return { ...who, verdict: 'chosen', gate: null, text: 'chosen: 6 → 7' };
  if (index < 40) return { ...who, verdict: 'gate', gate: 'away', text: 'away until 4 Dec' };
  if (index < 100) return { ...who, verdict: 'gate', gate: 'at_cap', text: 'at cap 20/20' };
  if (index === 199) return { ...who, verdict: 'not_considered', gate: null, text: 'joined later' };
  return { ...who, verdict: 'level', gate: null, text: 'lost on level 7 against 6' };
});

it('gives each of a few agents a line: who got the lead, who lost, whom a gate kept out', () => {
  const few = [office[0], office[120], office[150]].filter((agent) => agent !== undefined);
  const { lines, groups } = groupVerdicts(few);
  expect(lines.map(({ agentId }) => agentId)).toEqual([151, 121, 1]);
  expect(groups).toEqual([]);
});

it('groups many: those who lost first, then gate by gate, the most frequent first', () => {
  const { lines, groups } = groupVerdicts(office);
  expect(lines.map(({ agentId }) => agentId)).toEqual([151]);
  expect(groups.map(({ title, agents }) => [title, agents.length])).toEqual([
    ['could have taken it', 98],
    ['at cap', 60],
    ['away', 40],
    ['not considered', 1],
  ]);
});

it('opens a group of agents on each one’s own words', async () => {
  render(<Verdicts explanation={{ runId: 7, leadId: 4, sentence: 'Goes to Agent 151.', agents: [...office] }} />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Agent 151chosen: 6 → 7',
    '98 could have taken it',
    '60 at cap',
    '40 away',
    '1 not considered',
  ]);
  await userEvent.click(screen.getByRole('button', { name: '40 away' }));
  expect(screen.getAllByText('away until 4 Dec')).toHaveLength(40);
  await expectAccessible();
});
