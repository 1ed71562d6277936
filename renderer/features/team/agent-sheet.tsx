import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useSignedIn } from '../../lib/use-session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast-store.ts';
import { Unsaved } from '../../ui/unsaved.ts';
import { AgentFields } from './agent-fields.tsx';
import { agentFormSchema, formOf, inputOf, type AgentDraft, type AgentForm } from './agent-form.ts';

type AgentSheetProps = {
  /** null: a new one. */
  agent: Agent | null;
  onClose: () => void;
};

/** Everything about one agent. */
export function AgentSheet({ agent, onClose }: AgentSheetProps) {
  const formId = useId();
  const signedIn = useSignedIn();
  const create = useCommand('team.create');
  const save = useCommand('team.save');
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const form = useForm<AgentForm, unknown, AgentDraft>({
    resolver: zodResolver(agentFormSchema),
    defaultValues: formOf(agent),
  });

  const submit = form.handleSubmit(async (draft) => {
    const envelope = await (agent ? save.run({ id: agent.id, ...inputOf(draft) }) : create.run(inputOf(draft)));
    if (!envelope.ok) {
      setRefusal(envelope.error);
      return;
    }
    toast({ title: agent ? `${envelope.value.name} is saved` : `${envelope.value.name} joins the team` });
    onClose();
  });

  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={agent ? agent.name : 'Add an agent'}
      description={
        agent ? 'What is changed here counts from the next run on.' : 'Name and e-mail are enough to start with.'
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={create.isRunning || save.isRunning}>
            {agent ? 'Save' : 'Add agent'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
        {refusal && <Banner tone="breached">{errorLine(refusal)}</Banner>}
        <Unsaved isUnsaved={form.formState.isDirty} />
        <AgentFields form={form} canSignIn={agent?.canSignIn ?? false} isOneself={agent?.id === signedIn?.agentId} />
      </form>
    </Sheet>
  );
}
