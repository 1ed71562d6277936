import type { Reason } from '../../../shared/contract/leads.ts';

export type ReasonAdvice = {
  readonly reason: Reason;
  readonly label: string;
  /** When the reason is sound. */
  readonly soundWhen: string;
  /** What would make the same reassignment needless next time. */
  readonly betterFix: string;
};

export const reasonAdvice: readonly ReasonAdvice[] = [
  {
    reason: 'agent_unavailable',
    label: 'Agent unavailable',
    soundWhen: 'Sound when the agent cannot answer in time.',
    betterFix: 'If it lasts, turn off lead recipient for the agent.',
  },
  {
    reason: 'better_match',
    label: 'Better match',
    soundWhen: 'Sound when another agent knows the area, language or subject better.',
    betterFix: 'If it repeats, correct the match criteria of both agents.',
  },
  {
    reason: 'stale_after_reactivation',
    label: 'Stale after reactivation',
    soundWhen: 'Sound when the lead came back and its agent has moved on.',
    betterFix: 'If it repeats, change the routing mode so that returning leads are routed anew.',
  },
  {
    reason: 'promised_to_person',
    label: 'Promised to a specific person',
    soundWhen: 'Sound when the lead asked for this agent by name.',
    betterFix: 'If one source does this often, change the routing mode for its leads.',
  },
  {
    reason: 'time_critical',
    label: 'Time-critical',
    soundWhen: 'Sound when the first response would come too late otherwise.',
    betterFix: 'If it repeats, lower the lead cap or turn off lead recipient while the agent is busy.',
  },
  {
    reason: 'handled_personally',
    label: 'Handled personally',
    soundWhen: 'Sound when you take the lead yourself.',
    betterFix: 'If it repeats, correct the match criteria so that such leads reach you at once.',
  },
  {
    reason: 'other',
    label: 'Other',
    soundWhen: 'Sound when none of the reasons fits. Say it in the note.',
    betterFix: 'If the same note comes up again, a change of criteria or routing mode serves better.',
  },
];

export function labelOfReason(reason: Reason): string {
  return reasonAdvice.find((advice) => advice.reason === reason)?.label ?? reason;
}
