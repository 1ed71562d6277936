import { expect, it } from 'vitest';
import { routingModes } from '../../../../shared/contract/settings.ts';
import { criteriaSchema, type Agent } from '../../../../shared/contract/team.ts';
import { routingWarnings } from '../../../../renderer/features/settings/routing/warnings.ts';
import { fakeAgent, fakeRouting } from '../../../helpers/fake-office.ts';

const criteria = (change: Partial<Agent['criteria']>) => ({ criteria: criteriaSchema.parse(change) });
const plain = fakeAgent({ id: 2, name: 'Ana Silva' });
const asked = { ...fakeRouting, fallback: 'unassigned' } as const;

const aboutOf = (change: Partial<typeof fakeRouting>, team: readonly Agent[]) =>
  routingWarnings({ ...asked, ...change }, team).map(({ about }) => about);

it('warns that nobody is primary only where mode or fallback needs a primary agent', () => {
  expect(aboutOf({ mode: 'primary' }, [plain])).toEqual(['mode']);
  expect(aboutOf({ fallback: 'primary' }, [plain])).toEqual(['fallback']);
  expect(aboutOf({ mode: 'manual', fallback: 'primary' }, [plain])).toEqual([]);
  expect(aboutOf({ mode: 'primary', fallback: 'primary' }, [{ ...plain, primary: true }])).toEqual([]);
});

it('does not count a primary agent who has left', () => {
  expect(aboutOf({ mode: 'primary' }, [{ ...plain, primary: true, status: 'inactive' }])).toEqual(['mode']);
});

it('warns that nobody lists a subject only where leads are routed by it', () => {
  expect(aboutOf({ mode: 'subject' }, [plain])).toEqual(['mode']);
  expect(aboutOf({ mode: 'round_robin' }, [plain])).toEqual([]);
  expect(aboutOf({ mode: 'subject' }, [{ ...plain, ...criteria({ subjects: ['buying'] }) }])).toEqual([]);
});

it('warns that nobody has match criteria only where they are asked', () => {
  const warned = routingModes.filter((mode) => aboutOf({ mode, matchFilter: true }, [plain]).includes('match'));
  expect(warned).toEqual(['round_robin', 'subject', 'best_match', 'random']);
  expect(aboutOf({ mode: 'best_match' }, [plain])).toEqual(['match']);
  expect(aboutOf({ mode: 'random' }, [plain])).toEqual([]);
});

it('tells criteria without words from no criteria', () => {
  const texts = [plain, { ...plain, ...criteria({ priceMax: 1 }) }, { ...plain, ...criteria({ text: 'Condos.' }) }].map(
    (agent) => routingWarnings({ ...asked, mode: 'best_match' }, [agent])[0]?.text ?? null,
  );
  expect(texts).toEqual([
    expect.stringMatching(/^Nobody has match criteria/),
    expect.stringMatching(/^Nobody has written criteria in words/),
    null,
  ]);
});

it('names a fallback who has left the office', () => {
  const left: Agent = { ...plain, status: 'inactive' };
  expect(routingWarnings({ ...asked, fallback: 'agent', fallbackAgentId: 2 }, [left])).toEqual([
    { about: 'fallback', text: 'Ana Silva has left the office. Choose another agent.' },
  ]);
});

it('says where the agent who is meant is off rotation', () => {
  const off: Agent = { ...plain, primary: true, leadRecipient: false };
  expect(routingWarnings({ ...asked, mode: 'primary', fallback: 'primary' }, [off])).toEqual([
    { about: 'mode', text: 'Ana Silva is primary but off rotation, so every lead goes to the fallback.' },
    { about: 'fallback', text: 'Ana Silva is off rotation and takes no lead, as the fallback neither.' },
  ]);
  expect(aboutOf({ fallback: 'agent', fallbackAgentId: 2 }, [off])).toEqual(['fallback']);
  expect(aboutOf({ fallback: 'agent', fallbackAgentId: 2 }, [plain])).toEqual([]);
  expect(aboutOf({ fallback: 'agent', fallbackAgentId: null }, [plain])).toEqual([]);
});
