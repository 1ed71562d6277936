import { Copy, Mail } from 'lucide-react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { copyText } from '../copy-text.ts';
import { handoverMessage } from '../handover-message.ts';
import type { Names } from '../use-names.ts';
import { mailHref } from './contact-links.ts';

type HandOverProps = { readonly lead: Lead; readonly names: Names };

/** The words that go with a lead to its agent: copied, or in a mail to the agent. */
export function HandOver({ lead, names }: HandOverProps) {
  const agent = names.agent(lead.agentId);
  const to = agent === undefined ? null : mailHref(agent.email, { subject: subjectOf(lead) });
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      <Button
        size="small"
        icon={Copy}
        onClick={() => void copyText(messageNow(lead, agent?.name ?? null), 'Hand-over message')}
      >
        Copy hand-over message
      </Button>
      {to !== null && agent !== undefined && (
        <a
          href={to}
          onClick={(event) => {
            const mail = { subject: subjectOf(lead), body: messageNow(lead, agent.name) };
            event.currentTarget.href = mailHref(agent.email, mail) ?? to;
          }}
          className={`${buttonClass('secondary', 'small')} max-w-full min-w-0 shrink`}
        >
          <Mail size={12} aria-hidden />
          <span className="truncate">Mail it to {agent.name}</span>
        </a>
      )}
    </div>
  );
}

function subjectOf(lead: Lead): string {
  return `Lead: ${lead.name}`;
}

/** The time left is part of the message: it is written when it is asked for. */
function messageNow(lead: Lead, agentName: string | null): string {
  return handoverMessage(lead, agentName, Date.now());
}
