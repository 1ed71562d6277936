import type { RunDetail } from '../../../shared/contract/runs.ts';
import { formatNumber } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { absenceWords } from '../leads/agent-options.tsx';
import type { Names } from '../leads/use-names.ts';
import type { Desk } from './desk-bar.ts';

/** The desks of a run; where agents chosen by hand get leads, what a gate would have said stands in its place. */
export function useNotedDesks(run: RunDetail, names: Names): readonly Desk[] {
  const now = useNow();
  const timeZone = useOfficeZone();
  // A record tells of the past, and whether somebody was away then nobody knows any more.
  const isAsked = run.state === 'planned' && (run.kind === 'assign' || run.kind === 'distribute');
  return run.perAgent.map((desk) => {
    if (desk.given === 0 || desk.gateText !== null) return desk;
    const agent = isAsked ? names.agent(desk.agentId) : undefined;
    const notes = [agent ? absenceWords(agent, now, timeZone) : null, overCapWords(desk)].filter(
      (note) => note !== null,
    );
    return notes.length === 0 ? desk : { ...desk, gateText: notes.join(', ') };
  });
}

/** `200 over cap`; null where the desk stays within its cap. */
function overCapWords({ after, cap }: Desk): string | null {
  return cap !== null && after > cap ? `${formatNumber(after - cap)} over cap` : null;
}
