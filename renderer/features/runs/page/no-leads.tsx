import type { RunKind } from '../../../../shared/contract/runs.ts';
import { href } from '../../../lib/route.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { originOf } from '../run-kinds.ts';

/** A run that found nothing to do, and where one looks for the cause. */
export function NoLeads({ kind }: { readonly kind: RunKind }) {
  const { title, text, label, path } = wordsFor(kind);
  return (
    <EmptyState
      title={title}
      text={text}
      action={
        <a href={href(path)} className={buttonClass()}>
          {label}
        </a>
      }
    />
  );
}

function wordsFor(kind: RunKind) {
  switch (kind) {
    case 'auto':
      return {
        title: 'No lead waits to be assigned',
        text: 'No lead is in a status that automatic assignment serves.',
        label: 'Look at the eligible statuses',
        path: '/settings/auto',
      };
    case 'top_up':
      return {
        title: 'No fresh lead waits',
        text: 'A top-up fills the desks from unassigned leads, and there is none.',
        label: 'Look at the leads',
        path: '/leads',
      };
    case 'import':
      return {
        title: 'The file brings no lead',
        text: 'Every row is known already, blank or rejected.',
        label: 'Back to the leads',
        path: '/leads',
      };
    case 'undo':
      return {
        title: 'Nothing was put back',
        text: 'Every lead of the run had changed since.',
        label: 'Back to the log',
        path: '/runs',
      };
    default:
      return {
        title: 'No lead is selected any more',
        text: 'The selection does not match a lead now.',
        label: 'Back to the leads',
        path: originOf(kind),
      };
  }
}
