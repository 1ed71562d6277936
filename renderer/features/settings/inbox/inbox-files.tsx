import { clsx } from 'clsx';
import { useState } from 'react';
import type { InboxFile } from '../../../../shared/contract/intake.ts';
import { countOf, formatNumber } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { leadFiles } from '../../intake/accepted-files.ts';
import { FileOutcome } from './file-outcome.tsx';

const pageSize = 20;

type InboxFilesProps = {
  /** null: Baton does not look into any. */
  readonly folder: string | null;
};

/** What came through the folder, newest first, and what became of each file. */
export function InboxFiles({ folder }: InboxFilesProps) {
  const [offset, setOffset] = useState(0);
  const { data, error, isStale, refetch } = useQuery('intake.inboxFiles', { offset, limit: pageSize });
  return (
    <div className="mt-8">
      <Section title="What came in">
        {!data && error && <ErrorState error={error} onRetry={() => void refetch()} fit="part" />}
        {!data && !error && <SkeletonRows rows={3} label="Reading what came in" />}
        {data?.total === 0 && <Nothing folder={folder} />}
        {data && data.total > 0 && (
          <>
            <ul className={clsx('border-t border-hairline', isStale && 'dimmed')}>
              {data.rows.map((file) => (
                <FileLine key={file.id} file={file} />
              ))}
            </ul>
            <footer className="flex items-center gap-2 py-3">
              <span className="figures mr-auto text-muted">
                {`${formatNumber(offset + 1)}–${formatNumber(offset + data.rows.length)} of ${countOf(data.total, 'file')}`}
              </span>
              <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - pageSize))}>
                Newer
              </Button>
              <Button disabled={offset + data.rows.length >= data.total} onClick={() => setOffset(offset + pageSize)}>
                Older
              </Button>
            </footer>
          </>
        )}
      </Section>
    </div>
  );
}

function FileLine({ file }: { file: InboxFile }) {
  return (
    <li className="border-b border-hairline py-2">
      <div className="flex items-start gap-4">
        <span dir="auto" className="min-w-0 grow font-medium break-words">
          {file.name}
        </span>
        <span className="shrink-0">
          <FileOutcome outcome={file.outcome} />
        </span>
        <span className="w-12 shrink-0 text-right text-muted">
          <RelativeTime at={file.at} isFocusable />
        </span>
      </div>
      <p className="break-words text-muted">
        {file.note} <FileLinks file={file} />
      </p>
    </li>
  );
}

function FileLinks({ file: { leadId, runId } }: { file: InboxFile }) {
  const links = [
    ...(leadId === null ? [] : [{ label: 'Open the lead', path: href('/leads', { lead: String(leadId) }) }]),
    ...(runId === null ? [] : [{ label: 'Open the run', path: href(`/runs/${runId}`) }]),
  ];
  return links.map(({ label, path }) => (
    <a key={path} href={path} className="mr-3 text-accent underline underline-offset-2">
      {label}
    </a>
  ));
}

function Nothing({ folder }: InboxFilesProps) {
  if (folder === null) {
    return (
      <EmptyState
        title="No folder is watched"
        text="Name a folder above, switch the inbox on and save. From then on each file that is put there arrives as leads."
      />
    );
  }
  return (
    <EmptyState
      title="Nothing came in yet"
      text={
        <>
          Save a portal’s e-mail, or put a lead file ({leadFiles}), into <span className="break-words">{folder}</span>.
          It is taken in within seconds and moves to “done” or “failed”, with a report beside it.
        </>
      }
    />
  );
}
