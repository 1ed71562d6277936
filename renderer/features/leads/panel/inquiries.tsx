import { useState } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import type { Names } from '../use-names.ts';

const shownAtFirst = 3;
const longText = 420;

export function Inquiries({ lead, names }: { readonly lead: Lead; readonly names: Names }) {
  const [isAll, setAll] = useState(false);
  const inquiries = lead.inquiries.toSorted((one, other) => other.receivedAt - one.receivedAt);
  if (inquiries.length === 0) return <p className="text-muted">The lead wrote nothing.</p>;
  const hidden = inquiries.length - shownAtFirst;
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
            <InquiryText text={inquiry.text} />
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

function InquiryText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (text === '') return <p className="text-muted">No text.</p>;
  const isLong = text.length > longText;
  return (
    <>
      <p dir="auto" className={`break-words whitespace-pre-wrap ${isLong && !isWhole ? 'line-clamp-6' : ''}`}>
        {text}
      </p>
      {isLong && (
        <Button variant="quiet" size="small" className="-ml-2" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </>
  );
}
