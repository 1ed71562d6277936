import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { Tooltip } from '../../../ui/tooltip.tsx';

/** Whether the checker proved that the plan is as even as it can be, with its statement. */
export function Seal({ certificate }: { readonly certificate: NonNullable<RunDetail['certificate']> }) {
  const { proven, statement } = certificate;
  const Icon = proven ? ShieldCheck : ShieldAlert;
  return (
    <Tooltip text={statement}>
      <button
        type="button"
        aria-label={`${proven ? 'even: proven' : 'even: not proven'}. ${statement}`}
        className={`flex h-6 items-center gap-1 rounded-full px-2 font-medium ${proven ? 'bg-met-soft text-met-ink' : 'bg-risk-soft text-risk-ink'}`}
      >
        <Icon size={14} aria-hidden />
        {proven ? 'even: proven' : 'even: not proven'}
      </button>
    </Tooltip>
  );
}
