import type { Lead } from '../../../../../shared/contract/leads.ts';
import { countOf } from '../../../../lib/format.ts';
import { flagLabels } from '../flags.tsx';

/** What goes from one lead to the other, as in "1 inquiry, 5 entries of the activity log, the tag open house". */
export function movedWords(from: Lead, to: Lead, activityCount: number): string {
  const tags = from.tags.filter((tag) => !to.tags.includes(tag));
  const flags = from.flags.filter((flag) => !to.flags.includes(flag)).map((flag) => flagLabels[flag]);
  const parts = [
    from.inquiries.length > 0 && countOf(from.inquiries.length, 'inquiry', 'inquiries'),
    activityCount > 0 && countOf(activityCount, 'activity', 'activities'),
    tags.length > 0 && `${tags.length === 1 ? 'the tag' : 'the tags'} ${tags.join(', ')}`,
    flags.length > 0 && `${flags.length === 1 ? 'the flag' : 'the flags'} ${flags.join(', ')}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing else' : sentence(parts);
}

function sentence(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
