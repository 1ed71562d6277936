import { clsx } from 'clsx';
import { type Flag, flags } from '../../../../shared/contract/lead-filter.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toastError } from '../../../ui/toast-store.ts';
import { toastDone } from '../../history/toast-done.ts';

export const flagLabels: Readonly<Record<Flag, string>> = {
  doNotContact: 'Do not contact',
  unsubscribed: 'Unsubscribed',
  vip: 'VIP',
  referral: 'Referral',
};

/** Each set and cleared by a click. */
export function Flags({ lead }: { readonly lead: Lead }) {
  return (
    <div role="group" aria-label="Flags" className="flex flex-wrap gap-1.5 py-1">
      {flags.map((flag) => {
        const isOn = lead.flags.includes(flag);
        return (
          <button
            key={flag}
            type="button"
            aria-pressed={isOn}
            onClick={() => void setFlag(lead, flag, !isOn)}
            className={clsx(
              'h-6 rounded-full px-2.5 text-xs inset-ring forced-colors:border',
              isOn &&
                flag === 'doNotContact' &&
                'bg-breached-soft font-medium text-breached-ink inset-ring-transparent',
              isOn && flag !== 'doNotContact' && 'bg-accent-soft font-medium text-accent inset-ring-transparent',
              !isOn && 'text-muted inset-ring-hairline hover:bg-hover hover:text-ink',
            )}
          >
            {flagLabels[flag]}
          </button>
        );
      })}
    </div>
  );
}

async function setFlag(lead: Lead, flag: Flag, on: boolean): Promise<void> {
  const envelope = await runCommand('leads.flag', { leadId: lead.id, flag, on });
  if (envelope.ok) await toastDone({ title: `${flagLabels[flag]} ${on ? 'set' : 'cleared'}`, text: lead.name });
  else toastError(envelope.error);
}
