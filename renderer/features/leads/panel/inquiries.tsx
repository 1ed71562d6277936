import { useLayoutEffect, useRef, useState } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { Proposal } from '../../../../shared/contract/needs.ts';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import type { Names } from '../use-names.ts';
import { markedParts, marksByInquiry } from './marked-parts.ts';

const shownAtFirst = 3;
const longText = 420;

type InquiriesProps = {
  readonly lead: Lead;
  readonly names: Names;
  /** Words to be picked out, wherever they stand. */
  readonly marks: readonly Proposal[];
};

export function Inquiries({ lead, names, marks }: InquiriesProps) {
  const [isAll, setAll] = useState(false);
  const inquiries = lead.inquiries.toSorted((one, other) => other.receivedAt - one.receivedAt);
  if (inquiries.length === 0) return <p className="text-muted">The lead wrote nothing.</p>;
  const hidden = inquiries.length - shownAtFirst;
  const marksOf = marksByInquiry(inquiries, marks);
  return (
    <>
      <ol className="flex flex-col gap-3">
        {(isAll ? inquiries : inquiries.slice(0, shownAtFirst)).map((inquiry) => (
          <li key={inquiry.id}>
            <p className="flex gap-1 text-xs text-muted">
              <RelativeTime at={inquiry.receivedAt} isFocusable />
              {names.sourceName(inquiry.sourceId) && <span>· {names.sourceName(inquiry.sourceId)}</span>}
              {inquiry.subject && <span className="min-w-0 truncate">· {inquiry.subject}</span>}
            </p>
            <InquiryText text={inquiry.text} marks={marksOf.get(inquiry.id) ?? []} />
          </li>
        ))}
      </ol>
      {hidden > 0 && !isAll && (
        <Button variant="quiet" size="small" className="mt-2" onClick={() => setAll(true)}>
          {hidden} older
        </Button>
      )}
    </>
  );
}

function InquiryText({ text, marks }: { text: string; marks: readonly Proposal[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = useRef<HTMLParagraphElement>(null);
  const isMarked = marks.length > 0;

  useLayoutEffect(() => {
    const lines = shown.current;
    const mark = isMarked ? lines?.querySelector('mark') : null;
    if (lines) lines.scrollTop = mark && isCutOff(mark, lines) ? mark.offsetTop - lines.offsetTop : 0;
  }, [isMarked]);

  if (text === '') return <p className="text-muted">No text.</p>;
  const isLong = text.length > longText;
  return (
    <>
      <p
        ref={shown}
        dir="auto"
        className={`break-words whitespace-pre-wrap ${isLong && !isWhole ? 'line-clamp-6' : ''}`}
      >
        {markedParts(text, marks).map(({ at, words, isMarked }) =>
          isMarked ? (
            <mark key={at} className="rounded-[2px] bg-accent-soft text-ink">
              {words}
            </mark>
          ) : (
            words
          ),
        )}
      </p>
      {isLong && (
        <Button variant="quiet" size="small" className="-ml-2" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </>
  );
}

/** Words after the end of what is shown of a long text; nothing else moves while it is leafed to them. */
function isCutOff(mark: HTMLElement, lines: HTMLElement): boolean {
  return mark.offsetTop + mark.offsetHeight - lines.offsetTop > lines.clientHeight;
}
