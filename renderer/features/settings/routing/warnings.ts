import type { Routing } from '../../../../shared/contract/settings.ts';
import type { Agent } from '../../../../shared/contract/team.ts';
import { filterUse } from './mode-words.ts';

export type Warning = { readonly about: 'mode' | 'match' | 'fallback'; readonly text: string };

type Asked = Pick<Routing, 'mode' | 'matchFilter' | 'fallback' | 'fallbackAgentId'>;

/** What the team lacks for a configuration to do what it says; for each part of the page at most one. */
export function routingWarnings(asked: Asked, team: readonly Agent[]): readonly Warning[] {
  const active = team.filter(({ status }) => status === 'active');
  const found = [modeWarning(asked, active), matchWarning(asked, active), fallbackWarning(asked, team)];
  return found.filter((warning) => warning !== null);
}

function modeWarning({ mode }: Asked, active: readonly Agent[]): Warning | null {
  if (mode === 'primary') {
    const primary = active.find((agent) => agent.primary);
    if (!primary) return { about: 'mode', text: 'No agent is marked primary, so every lead goes to the fallback.' };
    if (primary.leadRecipient) return null;
    return { about: 'mode', text: `${primary.name} is primary but off rotation, so every lead goes to the fallback.` };
  }
  if (mode === 'subject' && !active.some(({ criteria }) => criteria.subjects.length > 0)) {
    return { about: 'mode', text: 'No agent lists a subject, so no lead finds an agent by it.' };
  }
  return null;
}

function matchWarning({ mode, matchFilter }: Asked, active: readonly Agent[]): Warning | null {
  const { kind } = filterUse(mode);
  if (kind === 'idle' || (kind === 'open' && !matchFilter)) return null;
  if (!active.some(hasCriteria)) {
    return { about: 'match', text: 'Nobody has match criteria, so there is nothing to compare a lead with.' };
  }
  if (!active.some(({ criteria }) => criteria.text !== '')) {
    return {
      about: 'match',
      text: 'Nobody has written criteria in words, so no lead gets a match score and no threshold keeps anybody out.',
    };
  }
  return null;
}

function fallbackWarning({ mode, fallback, fallbackAgentId }: Asked, team: readonly Agent[]): Warning | null {
  if (mode === 'manual' || fallback === 'unassigned') return null;
  const isMeant = (agent: Agent) =>
    fallback === 'primary' ? agent.primary && agent.status === 'active' : agent.id === fallbackAgentId;
  const agent = team.find(isMeant);
  if (agent?.status === 'inactive') {
    return { about: 'fallback', text: `${agent.name} has left the office. Choose another agent.` };
  }
  if (agent?.leadRecipient === false) {
    return { about: 'fallback', text: `${agent.name} is off rotation and takes no lead, as the fallback neither.` };
  }
  if (agent || fallback === 'agent') return null;
  return { about: 'fallback', text: 'No agent is marked primary, so a lead that nobody may take stays unassigned.' };
}

function hasCriteria({ criteria }: Agent): boolean {
  const { subjects, areas, languages, leadTypes, lines, priceMin, priceMax, text } = criteria;
  const lists = [subjects, areas, languages, leadTypes, lines];
  return lists.some((words) => words.length > 0) || priceMin !== null || priceMax !== null || text !== '';
}
