import { Copy, Mail, Phone, type LucideIcon } from 'lucide-react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { copyText } from '../copy-text.ts';

/** How to reach the lead; a click copies. */
export function Contact({ lead }: { readonly lead: Lead }) {
  if (lead.phone === null && lead.email === null) return <p className="text-muted">No e-mail and no phone.</p>;
  return (
    <div className="-mx-2 flex flex-col">
      {lead.phone !== null && <ContactLine icon={Phone} what="Phone" value={lead.phone} />}
      {lead.email !== null && <ContactLine icon={Mail} what="E-mail" value={lead.email} />}
    </div>
  );
}

function ContactLine({ icon: Icon, what, value }: { icon: LucideIcon; what: string; value: string }) {
  return (
    <button
      type="button"
      aria-label={`Copy ${what.toLowerCase()} ${value}`}
      onClick={() => void copyText(value, what)}
      className="group flex h-7 min-w-0 items-center gap-2 rounded-control px-2 text-left hover:bg-hover"
    >
      <Icon size={14} aria-hidden className="shrink-0 text-muted" />
      <span className="figures min-w-0 truncate">{value}</span>
      <Copy
        size={12}
        aria-hidden
        className="shrink-0 text-muted opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
    </button>
  );
}
