import type { Agent } from '../../../shared/contract/team.ts';
import { noCriteria } from './insert.ts';

/** An agent as the colleagues know one: by name and place, and whether the agent is here. What the broker plans with is left blank. */
export function asColleague(agent: Agent): Agent {
  return {
    ...agent,
    phone: null,
    leadRecipient: true,
    leadCap: null,
    weight: 1,
    primary: false,
    criteria: noCriteria,
    hours: null,
    nextAbsence: null,
    deskSize: 0,
    received30Days: 0,
    canSignIn: false,
  };
}
