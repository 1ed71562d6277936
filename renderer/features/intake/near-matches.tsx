import { useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { presentError } from '../../lib/present-error.ts';
import type { ImportDraft } from './import-draft.ts';
import { forAllRows, saidOf, withoutDropped, withSaid } from './near-decisions.ts';
import { NearRowChoice } from './near-row.tsx';

type NearMatchesProps = {
  readonly runId: number;
  readonly draft: ImportDraft;
  readonly isBusy: boolean;
  /** What is said is kept until the import is planned again. */
  readonly onChange: (draft: ImportDraft) => void;
};

const rowsShown = 10;
const ofOne =
  'Its e-mail and phone are new, but other things agree. It is a new lead unless you say that it is the same person.';
const ofSeveral =
  'Their e-mail and phone are new, but other things agree. Each is a new lead unless you say that it is the same person.';

/** Rows of a planned import that may be people whom the office has under another e-mail or phone. */
export function NearMatches({ runId, draft, isBusy, onChange }: NearMatchesProps) {
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useQuery('intake.near', { runId, offset, limit: rowsShown });
  if (data === undefined) return <NotYet error={error} onRetry={() => void refetch()} />;
  if (data.total === 0 && data.dropped.length === 0) return null;
  // A new plan may have fewer pages.
  if (offset > 0 && offset >= data.total) setOffset(0);
  const { total, undecided, dropped, isWhole } = data;
  const fitting = withoutDropped(draft, dropped);
  const sayOfAll = async (isSame: boolean) => {
    const rows = await forAllRows(runId, isSame ? draft.onDuplicate : null);
    if (rows !== null) onChange(withSaid(fitting, rows));
  };
  return (
    <section className="mt-6" aria-label="People you may already have">
      <header className="flex min-h-8 flex-wrap items-center gap-2">
        <h3 className="grow font-medium">{titleOf(total, undecided)}</h3>
        {total > 1 && <ForAll isBusy={isBusy} onSay={sayOfAll} />}
      </header>
      {total > 0 && (
        <p className="text-muted">
          {total === 1 ? ofOne : ofSeveral}
          {!isWhole && ' Of this large file only the first rows were compared.'}
        </p>
      )}
      {dropped.map(({ line, reason }) => (
        <p key={line} className="mt-1 text-risk-ink">
          What you said of line {formatNumber(line)} fits no more. {reason}
        </p>
      ))}
      <ul className="flex flex-col">
        {data.rows.map((near) => (
          <NearRowChoice
            key={near.row.line}
            near={near}
            said={saidOf(draft, near)}
            policy={draft.onDuplicate}
            isBusy={isBusy}
            onSay={(said) => onChange(withSaid(fitting, [[near, said]]))}
          />
        ))}
      </ul>
      {total > rowsShown && <Pager page={data} offset={offset} onMove={setOffset} />}
    </section>
  );
}

/** Of a large file the comparison takes some seconds, and nobody has to wait for it. */
function NotYet({ error, onRetry }: { readonly error: ErrorBody | null; readonly onRetry: () => void }) {
  if (error === null) {
    return (
      <p role="status" className="appears mt-6 text-muted">
        Looking for people you may already have…
      </p>
    );
  }
  return (
    <p className="mt-6 flex items-center gap-2 text-risk-ink">
      <span className="grow">Not compared with the people you have. {presentError(error).text}</span>
      <Button size="small" onClick={onRetry}>
        Try again
      </Button>
    </p>
  );
}

type ForAllProps = { readonly isBusy: boolean; readonly onSay: (isSame: boolean) => Promise<void> };

function ForAll({ isBusy, onSay }: ForAllProps) {
  const [isSaying, setSaying] = useState(false);
  const say = (isSame: boolean) => {
    setSaying(true);
    void onSay(isSame).finally(() => setSaying(false));
  };
  return (
    <>
      <Button size="small" isBusy={isBusy || isSaying} onClick={() => say(false)}>
        All are new leads
      </Button>
      <Button size="small" isBusy={isBusy || isSaying} onClick={() => say(true)}>
        All are the same person
      </Button>
    </>
  );
}

type PagerProps = {
  readonly page: Pick<OutputOf<'intake.near'>, 'total' | 'rows'>;
  readonly offset: number;
  readonly onMove: (offset: number) => void;
};

function Pager({ page: { total, rows }, offset, onMove }: PagerProps) {
  return (
    <footer className="mt-2 flex items-center gap-2">
      <p role="status" className="figures grow text-muted">
        {formatNumber(offset + 1)}–{formatNumber(offset + rows.length)} of {formatNumber(total)}
      </p>
      <Button size="small" disabled={offset === 0} onClick={() => onMove(offset - rowsShown)}>
        Previous {rowsShown}
      </Button>
      <Button size="small" disabled={offset + rowsShown >= total} onClick={() => onMove(offset + rowsShown)}>
        Next {rowsShown}
      </Button>
    </footer>
  );
}

function titleOf(total: number, undecided: number): string {
  if (total === 0) return 'People you already have';
  if (undecided === 0) return `${countOf(total, 'row')}, decided: people you already have`;
  return `${countOf(undecided, 'row')} may be ${undecided === 1 ? 'somebody' : 'people'} you already have`;
}
