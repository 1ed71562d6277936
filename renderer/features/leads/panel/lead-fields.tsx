import { clsx } from 'clsx';
import { Tag } from 'lucide-react';
import { type RefObject } from 'react';
import { type Flag, flags, temperatures } from '../../../../shared/contract/lead-filter.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { Status } from '../../../../shared/contract/statuses.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { Chip } from '../../../ui/chip.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TemperatureMark } from '../../../ui/temperature-mark.tsx';
import { toast, toastError } from '../../../ui/toast-store.ts';
import type { Names } from '../use-names.ts';

type LeadFieldsProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly statusRef: RefObject<HTMLSelectElement | null>;
};

const flagLabels: Readonly<Record<Flag, string>> = {
  doNotContact: 'Do not contact',
  unsubscribed: 'Unsubscribed',
  vip: 'VIP',
  referral: 'Referral',
};

const temperatureOptions = temperatures.map((value) => ({
  value,
  label: value.slice(0, 1).toUpperCase() + value.slice(1),
  icon: <TemperatureMark temperature={value} />,
}));

/** Status, temperature and flags, each saved when it is changed; the tags as they are. */
export function LeadFields({ lead, names, statusRef }: LeadFieldsProps) {
  const statuses = names.statuses.filter(
    (status) => status.id === lead.statusId || (!status.isRetired && mayHave(status, lead)),
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          ref={statusRef}
          label="Status"
          className="min-w-32 grow"
          aria-keyshortcuts="S"
          value={String(lead.statusId)}
          options={statuses.map((status) => ({ value: String(status.id), label: status.name }))}
          onValueChange={(value) => void setStatus(lead, Number(value), names)}
        />
        <SegmentedControl
          label="Temperature"
          value={lead.temperature}
          options={temperatureOptions}
          onValueChange={(temperature) => void save(runCommand('leads.save', { id: lead.id, temperature }))}
        />
      </div>
      <div role="group" aria-label="Flags" className="flex flex-wrap gap-1.5">
        {flags.map((flag) => {
          const isOn = lead.flags.includes(flag);
          return (
            <button
              key={flag}
              type="button"
              aria-pressed={isOn}
              onClick={() => void save(runCommand('leads.flag', { leadId: lead.id, flag, on: !isOn }))}
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
      <Tags tags={lead.tags} />
    </div>
  );
}

/** The mark tells them from the flags, which may be called the same. */
function Tags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <div className="flex gap-2">
      <Tag size={14} aria-hidden className="mt-0.5 shrink-0 text-muted" />
      <ul aria-label="Tags" className="flex min-w-0 flex-wrap gap-1.5">
        {tags.map((tag) => (
          <li key={tag} className="max-w-full">
            <Chip>{tag}</Chip>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A lead with an agent is not in the pool; taking it from the agent puts it there. */
function mayHave(status: Status, lead: Lead): boolean {
  return status.category !== 'unassigned' || lead.agentId === null;
}

async function setStatus(lead: Lead, statusId: number, names: Names): Promise<void> {
  const envelope = await runCommand('leads.setStatus', { leadId: lead.id, statusId });
  if (!envelope.ok) {
    toastError(envelope.error);
    return;
  }
  const { fromStatusId } = envelope.value;
  toast({
    title: `Status: ${names.statusName(statusId)}`,
    text: lead.name,
    onUndo: () => void save(runCommand('leads.setStatus', { leadId: lead.id, statusId: fromStatusId })),
  });
}

async function save(
  saving: ReturnType<typeof runCommand<'leads.save' | 'leads.flag' | 'leads.setStatus'>>,
): Promise<void> {
  const envelope = await saving;
  if (!envelope.ok) toastError(envelope.error);
}
