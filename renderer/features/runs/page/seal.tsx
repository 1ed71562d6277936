import { Copy, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { Button } from '../../../ui/button.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { copyText } from '../../leads/copy-text.ts';
import { shortHash } from '../hash.ts';

type SealProps = {
  readonly run: RunDetail;
  readonly certificate: NonNullable<RunDetail['certificate']>;
  /** Left out where the run cannot be planned again. */
  readonly onReplay?: (() => void) | undefined;
};

/** Whether the checker proved that the plan is as even as it can be, or as it is to be routed, with what that rests on. */
export function Seal({ run, certificate: { proven, statement }, onReplay }: SealProps) {
  const [isOpen, setOpen] = useState(false);
  const Icon = proven ? ShieldCheck : ShieldAlert;
  const aim = run.kind === 'route' ? 'routing' : 'even';
  const words = proven ? `${aim}: proven` : `${aim}: not proven`;
  const look = proven ? 'bg-met-soft text-met-ink' : 'bg-risk-soft text-risk-ink';
  return (
    <Popover
      label="What the seal says"
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="w-96 max-w-[calc(100vw-2rem)] p-4"
      trigger={
        <button
          type="button"
          className={`flex h-6 shrink-0 items-center gap-1 rounded-full px-2 font-medium whitespace-nowrap ${look}`}
        >
          <Icon size={14} aria-hidden />
          {words}
        </button>
      }
    >
      <p className="font-medium">{statement}</p>
      <p className="mt-1 text-muted">
        A second, small program checked it. The same data and configuration always give the same plan.
      </p>
      <dl className="mt-3 grid grid-cols-[auto_1fr_auto] items-center gap-x-3">
        <Hash name="Made from" what="Hash of the data" value={run.snapshotHash} />
        <Hash name="Plan" what="Hash of the plan" value={run.planHash} />
      </dl>
      {onReplay && (
        <Button
          size="small"
          className="mt-3"
          onClick={() => {
            setOpen(false);
            onReplay();
          }}
        >
          Replay…
        </Button>
      )}
    </Popover>
  );
}

function Hash({ name, what, value }: { name: string; what: string; value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="figures min-w-0 truncate" title={value}>
        {shortHash(value)}
      </dd>
      <dd>
        <Button
          size="small"
          variant="quiet"
          icon={Copy}
          aria-label={`Copy the ${what.toLowerCase()}`}
          onClick={() => void copyText(value, what)}
        >
          Copy
        </Button>
      </dd>
    </>
  );
}
