import type { Page } from 'playwright-core';
import { callFrom } from '../browser/visitor.ts';

/** What an office has that a screen can be shown for. */
export type OfficeFacts = {
  /** A lead on a desk. */
  readonly leadId: number | null;
  /** A lead that another one may be the same person as. */
  readonly duplicateId: number | null;
  /** An agent, or the broker where there is none. */
  readonly agentId: number;
  readonly agentName: string;
  /** The latest run that dealt leads. */
  readonly runId: number | null;
  /** A plan that waits. */
  readonly planId: number | null;
};

export async function officeFacts(page: Page): Promise<OfficeFacts> {
  const held = await callFrom(page, 'leads.list', { filter: { statusCategories: ['working'] }, limit: 1 });
  const twins = await callFrom(page, 'leads.list', { filter: { text: twinEmail }, limit: 1 });
  const team = await callFrom(page, 'team.list', {});
  const runs = await callFrom(page, 'runs.list', { kinds: ['auto', 'top_up', 'distribute', 'assign'], limit: 1 });
  const plans = await callFrom(page, 'runs.list', { states: ['planned'], limit: 1 });
  const agent = team.find(({ role, status }) => role === 'agent' && status === 'active') ?? team[0];
  if (!agent) throw new Error('The office has nobody.');
  return {
    leadId: held.rows[0]?.id ?? null,
    duplicateId: twins.rows[0]?.id ?? null,
    agentId: agent.id,
    agentName: agent.name,
    runId: runs.rows[0]?.id ?? null,
    planId: plans.rows[0]?.id ?? null,
  };
}

const twinEmail = 'twin@baton.example';

/** Gives an office what its screens show only then: a run, a plan that waits, and a lead that may be another one. */
export async function furnish(page: Page): Promise<void> {
  const { rows } = await callFrom(page, 'leads.list', { limit: 1 });
  const first = rows[0];
  if (!first) return;
  const dealt = await callFrom(page, 'runs.plan', { kind: 'auto' });
  await callFrom(page, 'runs.commit', { runId: dealt.id });
  await callFrom(page, 'leads.create', {
    name: first.name,
    email: twinEmail,
    source: 'Walk-in',
    inquiry: 'I wrote to you before, from another address.',
  });
  await callFrom(page, 'runs.plan', { kind: 'auto' });
}
