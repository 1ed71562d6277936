import { ChevronsUpDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Lead, Reason } from '../../../../shared/contract/leads.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import type { Names } from '../use-names.ts';
import { assignLead } from './assign-lead.ts';
import { candidateOptions } from './candidate-options.tsx';
import { ReasonForm } from './reason-form.tsx';

type AssignedToProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Gives the focus back to where the list was opened from; answers whether it could. */
  readonly onLeft: () => boolean;
};

/** The lead's agent; a lead without one is assigned at once, one that has an agent asks for the reason. */
export function AssignedTo({ lead, names, isOpen, onOpenChange, onLeft }: AssignedToProps) {
  const [isAll, setAll] = useState(false);
  const [next, setNext] = useState<number | null | undefined>(undefined);
  const trigger = useRef<HTMLButtonElement>(null);
  const isAsking = useRef(false);
  const candidates = useQuery('leads.candidates', { leadId: lead.id }, { isEnabled: isOpen, keepsPrevious: false });
  const agent = names.agent(lead.agentId);
  const hidden = (candidates.data ?? []).filter((candidate) => !candidate.isNear).length;

  function choose(agentId: number | null): void {
    onOpenChange(false);
    if (agentId === lead.agentId) return;
    if (lead.agentId === null) void assignLead({ leadId: lead.id, agentId }, lead.name, names);
    else {
      isAsking.current = true;
      setNext(agentId);
    }
  }

  function leaveReason(): void {
    isAsking.current = false;
    setNext(undefined);
    if (!onLeft()) trigger.current?.focus();
  }

  async function reassign(reason: Reason, note: string): Promise<void> {
    if (next === undefined) return;
    const isSaved = await assignLead({ leadId: lead.id, agentId: next, reason, note }, lead.name, names);
    if (isSaved) leaveReason();
  }

  return (
    <div>
      <Popover
        label="Assigned to"
        className="p-0"
        isOpen={isOpen}
        // The reason that is asked for next has the focus already.
        onCloseAutoFocus={(event) => (isAsking.current || onLeft()) && event.preventDefault()}
        onOpenChange={(next) => {
          setAll(false);
          onOpenChange(next);
        }}
        trigger={
          <button
            ref={trigger}
            type="button"
            aria-keyshortcuts="A"
            className="flex h-8 w-full min-w-0 items-center gap-2 rounded-control px-2 inset-ring inset-ring-control hover:inset-ring-muted forced-colors:border"
          >
            <span className="sr-only">Assigned to: </span>
            <span className="flex min-w-0 grow text-left">
              {agent ? (
                <AgentName agentId={agent.id} name={agent.name} />
              ) : (
                <span className="text-muted">Unassigned</span>
              )}
            </span>
            <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
          </button>
        }
      >
        <ListBox
          label="Agents"
          options={candidateOptions(candidates.data ?? [], { isAll, hasAgent: lead.agentId !== null })}
          selected={lead.agentId === null ? [] : [lead.agentId]}
          searchLabel="Search agents…"
          emptyText={emptyText(candidates.isLoading, candidates.error?.message, hidden)}
          onChoose={choose}
          footer={
            hidden > 0 && (
              <Button variant="quiet" size="small" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
                {isAll ? 'Only agents of the lead’s branch' : `All agents (${hidden} more)`}
              </Button>
            )
          }
        />
      </Popover>
      {next !== undefined && <ReasonForm act={actWords(next, names)} onSubmit={reassign} onCancel={leaveReason} />}
    </div>
  );
}

function actWords(agentId: number | null, names: Names): string {
  return agentId === null ? 'Return to the pool' : `Reassign to ${names.agentName(agentId)}`;
}

function emptyText(isLoading: boolean, error: string | undefined, hidden: number): string {
  if (error !== undefined) return error;
  if (isLoading) return 'Asking the gates…';
  return hidden > 0 ? 'No such agent near the lead. Look through all agents.' : 'No such agent.';
}
