import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { countOf } from '../../lib/format.ts';
import { errorLine } from '../../lib/present-error.ts';
import { href } from '../../lib/route.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { toast } from '../../ui/toast-store.ts';

type DeactivateDialogProps = { agent: Agent; others: readonly Agent[]; onClose: () => void };
type Way = CallOf<'team.deactivate'>['workingLeads']['to'];

/** An agent leaves: the working leads must go somewhere first. */
export function DeactivateDialog({ agent, others, onClose }: DeactivateDialogProps) {
  const deactivate = useCommand('team.deactivate');
  const heirs = others.filter((other) => other.id !== agent.id);
  const [way, setWay] = useState<Way>(agent.deskSize === 0 ? 'pool' : 'distribute');
  const [heirId, setHeirId] = useState(heirs[0]?.id ?? null);
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const leads = countOf(agent.deskSize, 'working lead');

  async function submit(): Promise<void> {
    if (way === 'agent' && heirId === null) return;
    const workingLeads = way === 'agent' && heirId !== null ? { to: way, agentId: heirId } : { to: plain(way) };
    const envelope = await deactivate.run({ id: agent.id, workingLeads });
    if (!envelope.ok) {
      setRefusal(envelope.error);
      return;
    }
    const { runId, moved } = envelope.value;
    toast({
      title: `${agent.name} is inactive`,
      text: movedWords(moved, agent.deskSize),
      link: runId === null ? undefined : { label: 'Open the run', href: href(`/runs/${runId}`) },
    });
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Make ${agent.name} inactive`}
      description={
        agent.deskSize === 0
          ? 'The desk is empty. The agent gets no more leads; the history stays, and the agent can be made active again.'
          : `The desk holds ${leads}. Say where they go; archived leads stay as they are and are routed anew if they come back.`
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" isBusy={deactivate.isRunning} onClick={() => void submit()}>
            {actLabel(way, agent)}
          </Button>
        </>
      }
    >
      {refusal && (
        <Banner tone="breached" className="mb-3">
          {errorLine(refusal)}
        </Banner>
      )}
      {agent.deskSize > 0 && (
        <RadioGroup.Root
          aria-label="Where the working leads go"
          value={way}
          onValueChange={(next) => setWay(next === 'agent' ? 'agent' : next === 'pool' ? 'pool' : 'distribute')}
          className="flex flex-col gap-3"
        >
          <RadioRow
            value="distribute"
            label="Distribute them"
            hint="Evenly over the active agents, under their caps; a run that can be undone."
          />
          <RadioRow value="agent" label="Hand them to one agent" hint="All of them, whatever the cap says.">
            {way === 'agent' && (
              <SelectField
                label="Who takes them"
                isLabelHidden
                className="mt-2 max-w-64"
                value={String(heirId ?? '')}
                options={heirs.map((heir) => ({ value: String(heir.id), label: heir.name }))}
                onValueChange={(value) => setHeirId(Number(value))}
              />
            )}
          </RadioRow>
          <RadioRow
            value="pool"
            label="Return them to the pool"
            hint="They become unassigned and wait for the next run."
          />
        </RadioGroup.Root>
      )}
    </Dialog>
  );
}

function plain(way: Way): 'pool' | 'distribute' {
  return way === 'distribute' ? 'distribute' : 'pool';
}

function actLabel(way: Way, { deskSize }: Agent): string {
  if (deskSize === 0) return 'Make inactive';
  const count = countOf(deskSize, 'lead');
  if (way === 'pool') return `Make inactive, return ${count}`;
  return way === 'agent' ? `Make inactive, hand over ${count}` : `Make inactive, distribute ${count}`;
}

function movedWords(moved: number, deskSize: number): string | undefined {
  if (deskSize === 0) return undefined;
  const staying = deskSize - moved;
  const rest = staying > 0 ? ` ${countOf(staying, 'lead')} found nobody to take them.` : '';
  return `${countOf(moved, 'lead')} moved.${rest}`;
}
