import type { RefObject } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { Composer } from '../../activity/composer.tsx';
import { Stream } from '../../activity/stream.tsx';
import { labelOfReason } from '../reassign-reasons.ts';
import type { Names } from '../use-names.ts';
import { setComposerKind, setStreamFilter, useLeadsView } from '../view-state.ts';

type LeadActivityProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
};

/** Where one writes, and below it all that was written and all that happened. */
export function LeadActivity({ lead, names, textRef }: LeadActivityProps) {
  const kind = useLeadsView((view) => view.composerKind);
  const filter = useLeadsView((view) => view.streamFilter);
  return (
    <div className="flex flex-col gap-3">
      <Composer lead={lead} statuses={names.statuses} kind={kind} onKindChange={setComposerKind} textRef={textRef} />
      <div>
        <Stream
          lead={lead}
          names={{ agent: names.agentName, status: names.statusName, reason: labelOfReason }}
          filter={filter}
          onFilterChange={setStreamFilter}
        />
      </div>
    </div>
  );
}
