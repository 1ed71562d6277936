import { vi } from 'vitest';
import { RunPage } from '../../../renderer/features/runs/run-page.tsx';
import { navigate } from '../../../renderer/lib/route.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeDesk, fakeOfficeHandlers, fakeRun } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout } from '../leads/lead-office.ts';

type RunLead = OutputOf<'runs.leads'>['rows'][number];
type Explanation = OutputOf<'runs.explain'>;

export const plan: RunDetail = {
  ...fakeRun,
  state: 'planned',
  committedAt: null,
  actorId: 1,
  sentence: '42 leads to 6 agents, 3 left over (agents at cap).',
  perAgent: [
    fakeDesk({ agentId: 2, name: 'Ana Silva', before: 8, given: 7, evenShare: 6.5, weight: 2 }),
    fakeDesk({ agentId: 3, name: 'Ben Okafor', before: 20, gate: 'at_cap', gateText: 'at cap 20/20' }),
  ],
  mends: [
    {
      kind: 'raise_cap',
      text: 'Raise the cap of Ben Okafor by 3',
      leads: 3,
      changes: [{ agentId: 3, name: 'Ben Okafor', leadCap: 23, leadRecipient: null }],
    },
  ],
};

/** The same run in the log: a summary without what only its page shows. */
export function summaryOf(run: RunDetail): OutputOf<'runs.cancel'> {
  const {
    perAgent: _perAgent,
    mends: _mends,
    snapshotHash: _snapshotHash,
    planHash: _planHash,
    rejected: _rejected,
    runId: _runId,
    ...summary
  } = run;
  return summary;
}

export function runLead(leadId: number, change: Partial<RunLead> = {}): RunLead {
  return {
    leadId,
    name: `Lead ${leadId}`,
    outcome: 'placed',
    fromAgentId: null,
    toAgentId: 2,
    fromStatusId: 1,
    toStatusId: 2,
    leftoverReason: null,
    ...change,
  };
}

export const dana = runLead(4, { name: 'Dana Whitfield' });
export const lee = runLead(5, {
  name: 'Lee Novak',
  outcome: 'left_over',
  toAgentId: null,
  toStatusId: 1,
  leftoverReason: 'agents_at_cap',
});

export const explanation: Explanation = {
  runId: 7,
  leadId: 4,
  sentence: 'Goes to Ana Silva: the most even of all ways to deal.',
  agents: [
    { agentId: 3, name: 'Ben Okafor', verdict: 'gate', gate: 'at_cap', text: 'at cap 20/20' },
    { agentId: 4, name: 'Cleo Hart', verdict: 'level', gate: null, text: 'lost on level 7 against 6' },
    { agentId: 2, name: 'Ana Silva', verdict: 'chosen', gate: null, text: 'chosen: 8 → 15' },
  ],
};

/** Answers as the engine pages: by outcome, by agent, a part at a time. */
export function leadsOfRun(leads: readonly RunLead[]): NonNullable<FakeHandlers['runs.leads']> {
  return ({ outcomes, agentId, offset, limit }) => {
    const found = leads.filter(
      (lead) =>
        (outcomes === undefined || outcomes.includes(lead.outcome)) &&
        (agentId === undefined || lead.toAgentId === agentId || lead.fromAgentId === agentId),
    );
    return { rows: found.slice(offset, offset + limit), total: found.length, revision: 12 };
  };
}

/** A list measures its rows, so they need a height of their own. */
function heightOf(this: HTMLElement): number {
  return this.dataset['index'] === undefined ? 392 : 36;
}

/** The page of a run that the engine keeps. */
export function openRun(run: RunDetail, change: FakeHandlers = {}) {
  giveLayout();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(heightOf);
  navigate(`/runs/${run.id}`);
  return renderScreen(
    <RunPage runId={run.id} />,
    fakeOfficeHandlers({
      'runs.get': () => run,
      'runs.leads': leadsOfRun([dana, lee]),
      'runs.previewUndo': () => ({ restored: 42, skippedCount: 0, skipped: [] }),
      'runs.explain': () => explanation,
      ...change,
    }),
  );
}
