import type { RunKind } from '../../../shared/contract/runs.ts';

const dealt: readonly RunKind[] = ['auto', 'top_up', 'distribute', 'route'];
const ofStatuses: readonly RunKind[] = ['status', 'archive', 'recycle'];
const fromLeads: readonly RunKind[] = ['assign', 'distribute', 'route', 'status', 'tag', 'archive', 'recycle'];

/** Planned by the distribution: it has a seal, an even share, leads left over, and can be planned again. */
export function isDealt(kind: RunKind): boolean {
  return dealt.includes(kind);
}

/** Every lead of it can say why it went where it went. */
export function isExplained(kind: RunKind): boolean {
  return isDealt(kind) || kind === 'assign';
}

/** It is about the statuses of leads, not about their agents. */
export function isOfStatuses(kind: RunKind): boolean {
  return ofStatuses.includes(kind);
}

/** Where a plan was started from, and where dropping it leads back to. */
export function originOf(kind: RunKind): '/leads' | '/runs' {
  return fromLeads.includes(kind) ? '/leads' : '/runs';
}
