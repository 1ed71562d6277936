import { useState } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Bar } from '../../../ui/bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { barOf, byInterest, type Desk, deskScale, deskWords, evenEnd, isOfInterest } from '../desk-bar.ts';

type AgentDesksProps = { readonly perAgent: readonly Desk[]; readonly limit: number };

/** Each desk before and after, against the cap; the tick is the even share. */
export function AgentDesks({ perAgent, limit }: AgentDesksProps) {
  const [isWhole, setWhole] = useState(false);
  const desks = byInterest(perAgent);
  const first = desks.filter(isOfInterest).slice(0, limit);
  const shown = isWhole ? desks : first;
  const more = desks.length - first.length;
  const isDealt = perAgent.some(({ evenShare }) => evenShare > 0);
  return (
    <section aria-label="Desks" className="@container">
      <ul className="grid grid-cols-[minmax(6rem,max-content)_minmax(5rem,1fr)_max-content_max-content_max-content] gap-x-4">
        {shown.map((desk) => (
          <DeskLine
            key={desk.agentId}
            desk={desk}
            scale={deskScale(perAgent)}
            hasWeight={isDealt && desk.weight !== 1}
          />
        ))}
      </ul>
      <div className="mt-1 flex min-h-6 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-xs text-muted">
        {more > 0 ? (
          <Button
            variant="quiet"
            size="small"
            className="-ml-2"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Show fewer' : `${formatNumber(more)} more`}
          </Button>
        ) : (
          <span />
        )}
        <Legend perAgent={perAgent} />
      </div>
    </section>
  );
}

type DeskLineProps = { readonly desk: Desk; readonly scale: number; readonly hasWeight: boolean };

function DeskLine({ desk, scale, hasWeight }: DeskLineProps) {
  const { agentId, name, before, given, after, cap, weight } = desk;
  const { stays, added } = barOf(desk);
  const words = deskWords(desk);
  return (
    <li className="col-span-full grid min-h-6 grid-cols-subgrid items-center @max-xl:py-1">
      <span className="flex max-w-56 min-w-0 items-center gap-1.5 @max-xl:max-w-36">
        <Avatar agentId={agentId} name={name} />
        <span title={name} className="truncate">
          {name}
        </span>
        {hasWeight && (
          <span className="figures shrink-0 text-xs text-muted" title={`Weight ${formatNumber(weight)}`}>
            ×{formatNumber(weight)}
          </span>
        )}
      </span>
      <Bar name={name} before={stays} given={added} cap={cap} scale={scale} even={evenEnd(desk)} />
      <span className="figures whitespace-nowrap">
        {formatNumber(before)} → {formatNumber(after)}
        {cap !== null && <span className="text-muted"> of {formatNumber(cap)}</span>}
      </span>
      <span className="figures text-right font-medium">{given > 0 && `+${formatNumber(given)}`}</span>
      <span
        title={words}
        className="max-w-56 truncate text-muted @max-xl:col-start-2 @max-xl:col-end-[-1] @max-xl:max-w-none @max-xl:empty:hidden"
      >
        {words}
      </span>
    </li>
  );
}

/** What the shades of the bars mean. */
function Legend({ perAgent }: { perAgent: readonly Desk[] }) {
  const isTaking = perAgent.some(({ taken }) => taken > 0);
  const isGiving = perAgent.some(({ given }) => given > 0);
  return (
    <span aria-hidden className="flex flex-wrap items-center gap-x-4">
      <Key mark="h-2 w-3 bg-desk">{isTaking ? 'stays on the desk' : 'desk before'}</Key>
      {isGiving && <Key mark="h-2 w-3 bg-accent">given now</Key>}
      <Key mark="h-2 w-3 inset-ring inset-ring-control/60">room to the cap</Key>
      {perAgent.some((desk) => evenEnd(desk) !== null) && <Key mark="h-3.5 w-0.5 bg-ink">even share</Key>}
    </span>
  );
}

function Key({ mark, children }: { mark: string; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span className={`keeps-colour ${mark}`} />
      {children}
    </span>
  );
}
