import type { KnownNeed } from '../../../../../shared/contract/needs.ts';
import { highlight } from './highlight.ts';
import { needLabel, needWords } from './need-words.ts';

/** What was read from an inquiry, with the words that say so marked in it. */
export function ReadFrom({ inquiry, proposals }: { inquiry: string; proposals: KnownNeed['proposals'] }) {
  if (inquiry === '') return null;
  return (
    <section aria-label="Read from the inquiry">
      <h3 className="font-medium">Read from the inquiry</h3>
      {proposals.length === 0 ? (
        <p className="mt-0.5 text-muted">Nothing that an agent’s criteria ask for.</p>
      ) : (
        <>
          <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {proposals.map((proposal) => (
              <div key={`${proposal.field} ${proposal.start} ${proposal.words}`} className="flex min-w-0 gap-1.5">
                <dt className="text-muted">{needLabel(proposal.field)}</dt>
                <dd className="figures min-w-0 break-words">{needWords(proposal)}</dd>
              </div>
            ))}
          </dl>
          <p dir="auto" className="mt-2 max-h-48 overflow-y-auto break-words whitespace-pre-wrap text-muted">
            {highlight(inquiry, proposals).map(({ start, text, says }) =>
              says.length === 0 ? (
                <span key={start}>{text}</span>
              ) : (
                <mark
                  key={start}
                  title={says.join(' · ')}
                  className="rounded-[2px] bg-accent-soft text-ink underline decoration-accent underline-offset-2"
                >
                  {text}
                </mark>
              ),
            )}
          </p>
        </>
      )}
    </section>
  );
}
