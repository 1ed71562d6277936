import { Copy, Mail, Pencil, Phone, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { emailSchema, phoneSchema } from '../../../../shared/contract/common.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Tooltip } from '../../../ui/tooltip.tsx';
import { copyText } from '../copy-text.ts';
import { mailHref, phoneHref } from './contact-links.ts';
import { InlineEdit } from './inline-edit.tsx';
import { KnownLead } from './known-lead.tsx';
import { Property, valueClass } from './property.tsx';
import { saveLead } from './save-lead.ts';

type ContactProps = {
  readonly lead: Lead;
  /** null: this person may not merge. */
  readonly onMerge: ((otherId: number) => void) | null;
};

type Way = {
  readonly field: 'phone' | 'email';
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: string;
  readonly longest: number;
  readonly inputMode: 'tel' | 'email';
  readonly hrefOf: (value: string) => string | null;
  readonly problemOf: (text: string) => string | null;
};

const ways: readonly Way[] = [
  {
    field: 'phone',
    label: 'Phone',
    icon: Phone,
    act: 'Call',
    longest: 40,
    inputMode: 'tel',
    hrefOf: phoneHref,
    problemOf: (text) =>
      text === '' || phoneSchema.safeParse(text).success ? null : 'A phone number has at least three digits.',
  },
  {
    field: 'email',
    label: 'E-mail',
    icon: Mail,
    act: 'Write to',
    longest: 254,
    inputMode: 'email',
    hrefOf: mailHref,
    problemOf: (text) =>
      text === '' || emailSchema.safeParse(text).success
        ? null
        : 'Not an e-mail address. It looks like dana@example.com.',
  },
];

/** How to reach the lead: a click copies, and each can be called, written to and corrected. */
export function ContactFields({ lead, onMerge }: ContactProps) {
  return (
    <>
      {ways.map((way) => (
        <Property key={way.field} label={way.label}>
          <ContactValue lead={lead} way={way} onMerge={onMerge} />
        </Property>
      ))}
    </>
  );
}

function ContactValue({ lead, way, onMerge }: ContactProps & { readonly way: Way }) {
  const { field, label, inputMode, longest, problemOf } = way;
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const value = lead[field];
  return (
    <InlineEdit
      label={label}
      value={value ?? ''}
      inputMode={inputMode}
      maxLength={longest}
      isEditing={isEditing}
      onEditingChange={setEditing}
      back={edit}
      problemOf={problemOf}
      onSave={(text) =>
        saveLead(lead, { [field]: text === '' ? null : text }, text === '' ? `${label} removed` : `${label}: ${text}`)
      }
      renderHelp={(refusal) => <KnownLead refusal={refusal} onMerge={onMerge} />}
    >
      {value === null ? (
        <button ref={edit} type="button" className={`${valueClass} text-muted`} onClick={() => setEditing(true)}>
          Add {field === 'phone' ? 'a phone number' : 'an e-mail address'}
        </button>
      ) : (
        <div className="group flex min-w-0 grow items-center gap-0.5">
          <CopyValue what={label} value={value} />
          <span className="grow" />
          <IconButton
            ref={edit}
            size="small"
            icon={Pencil}
            label={`Edit ${label.toLowerCase()}`}
            className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
            onClick={() => setEditing(true)}
          />
          <ReachLink way={way} value={value} isBarred={lead.flags.includes('doNotContact')} />
        </div>
      )}
    </InlineEdit>
  );
}

function CopyValue({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <button
      type="button"
      aria-label={`Copy ${what.toLowerCase()} ${value}`}
      title={value}
      onClick={() => void copyText(value, what)}
      className={`group/copy ${valueClass}`}
    >
      <span className="figures min-w-0 break-all">{value}</span>
      <Copy
        size={12}
        aria-hidden
        className="shrink-0 text-muted opacity-0 group-hover/copy:opacity-100 group-focus-visible/copy:opacity-100"
      />
    </button>
  );
}

/** Nobody is a click away from reaching a lead that does not want to be reached. */
function ReachLink({
  way,
  value,
  isBarred,
}: {
  readonly way: Way;
  readonly value: string;
  readonly isBarred: boolean;
}) {
  const to = isBarred ? null : way.hrefOf(value);
  const Icon = way.icon;
  if (to === null) return null;
  return (
    <Tooltip text={way.field === 'phone' ? 'Call' : 'Write'}>
      <a
        href={to}
        aria-label={`${way.act} ${value}`}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-accent hover:bg-hover active:bg-pressed"
      >
        <Icon size={14} aria-hidden />
      </a>
    </Tooltip>
  );
}
