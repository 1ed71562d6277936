import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Routing } from '../../../shared/contract/settings.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

type AgentSpec = NonNullable<NonNullable<Parameters<typeof openTestOffice>[0]>['agents']>[number];

/** An office that routes on arrival; the broker takes no leads unless said so. */
export async function openRoutingOffice(
  routing: Partial<Routing>,
  agents: readonly AgentSpec[] = ['Ana', 'Ben', 'Cleo'],
): Promise<TestOffice> {
  const office = await openTestOffice({ agents });
  await office.ok('team.save', { id: 1, leadRecipient: false });
  await route(office, routing);
  return office;
}

export async function route(office: TestOffice, routing: Partial<Routing>): Promise<void> {
  const { value } = await office.ok('settings.get', { section: 'routing' });
  await office.confirmed('settings.save', {
    section: 'routing',
    value: { ...(value as Routing), on: true, fallback: 'unassigned', ...routing },
  });
}

let people = 0;

/** Somebody new writes. */
export function arrive(
  office: TestOffice,
  input: Partial<CallOf<'leads.create'>> = {},
): Promise<OutputOf<'leads.create'>> {
  people += 1;
  return office.ok('leads.create', { name: `Person ${people}`, email: `person${people}@example.com`, ...input });
}

/** The names of those who got the leads, null = nobody. */
export async function receivers(office: TestOffice, leadIds: readonly number[]): Promise<(string | null)[]> {
  const team = await office.ok('team.list', {});
  const names = new Map(team.map(({ id, name }) => [id, name]));
  const found: (string | null)[] = [];
  for (const id of leadIds) {
    const { agentId } = await office.ok('leads.get', { id });
    found.push(agentId === null ? null : (names.get(agentId) ?? null));
  }
  return found;
}
