import { clsx } from 'clsx';
import { useState } from 'react';
import { Tooltip } from '../../../../ui/tooltip.tsx';

/** From here on a text is clipped: about two lines of it. */
const longFrom = 110;
const tooltipAtMost = 600;

/** An inquiry in two lines; more of it on hover and focus, the whole of it when it is opened. */
export function InquiryText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  if (text.length <= longFrom && !text.includes('\n')) {
    return (
      <p dir="auto" className="break-words text-muted">
        {text}
      </p>
    );
  }
  return (
    <Tooltip text={text.length > tooltipAtMost ? `${text.slice(0, tooltipAtMost)}…` : text}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="block w-full rounded-control text-left text-muted hover:text-ink"
      >
        <span dir="auto" className={clsx('break-words whitespace-pre-wrap', !isOpen && 'line-clamp-2')}>
          {text}
        </span>
      </button>
    </Tooltip>
  );
}
