import { clsx } from 'clsx';
import type { Flag } from '../../../../shared/contract/lead-filter.ts';
import { formatExact, formatSpan } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { Chip } from '../../../ui/chip.tsx';
import { tip, wholeTip } from '../../../ui/tips.tsx';
import { flagWords } from '../filters/choice-words.ts';
import { Nothing } from './cells.tsx';
import { Marked } from './marked.tsx';
import type { SearchTerms } from './search-terms.ts';

/** `in 3 h`, or how long it is overdue, marked as what it is. */
export function FollowUpCell({ at }: { readonly at: number | null }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  if (at === null) return <Nothing word="none planned" />;
  const isOverdue = at < now;
  return (
    <time
      dateTime={new Date(at).toISOString()}
      {...tip(formatExact(at, timeZone))}
      className={clsx('figures whitespace-nowrap', isOverdue && 'text-breached-ink')}
    >
      {isOverdue ? `−${formatSpan(now - at)}` : `in ${formatSpan(at - now)}`}
      {isOverdue && <span className="sr-only"> overdue</span>}
    </time>
  );
}

export function FlagsCell({ flags }: { readonly flags: readonly Flag[] }) {
  return <Chips words={flags.map((flag) => flagWords[flag])} nothing="no flag" />;
}

export function TagsCell({ tags }: { readonly tags: readonly string[] }) {
  return <Chips words={tags} nothing="no tag" />;
}

function Chips({ words, nothing }: { readonly words: readonly string[]; readonly nothing: string }) {
  if (words.length === 0) return <Nothing word={nothing} />;
  return (
    <span {...wholeTip(words.join(', '))} className="flex min-w-0 gap-1 overflow-hidden">
      {words.map((word) => (
        <Chip key={word}>{word}</Chip>
      ))}
    </span>
  );
}

export function InquiryCell({ text, terms }: { readonly text: string | null; readonly terms: SearchTerms }) {
  if (text === null) return <Nothing word="wrote nothing" />;
  return (
    <span dir="auto" {...wholeTip(text)} className="block truncate text-muted">
      <Marked text={text} terms={terms} />
    </span>
  );
}
