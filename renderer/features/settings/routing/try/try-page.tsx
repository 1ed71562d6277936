import { ErrorState, SkeletonRows } from '../../../../ui/states.tsx';
import { TryAnswer } from './try-answer.tsx';
import { TryFields } from './try-fields.tsx';
import { useTry } from './use-try.ts';

/** An inquiry tried under the configuration as it stands in the form. */
export function TryPage() {
  const { data, error, isStale, isMomentUnfit, inquiry, refetch } = useTry();
  return (
    <div className="@container pt-4">
      <p className="mb-4 text-muted">
        A lead as it would arrive, under the configuration as it stands in the form, saved or not, and as if it were on.
        Nothing is written.
      </p>
      <div className="grid items-start gap-8 @3xl:grid-cols-[17rem_minmax(0,1fr)]">
        <section aria-label="The lead to try" className="@container">
          <TryFields momentError={isMomentUnfit ? 'Choose the date.' : undefined} />
        </section>
        <section aria-label="Who would get it" className="@container min-w-0">
          {isMomentUnfit ? (
            <p className="text-muted">Who would get it shows here once the moment is complete.</p>
          ) : data ? (
            <TryAnswer answer={data} inquiry={inquiry} isStale={isStale} />
          ) : error ? (
            <ErrorState error={error} onRetry={() => void refetch()} fit="part" />
          ) : (
            <SkeletonRows rows={6} label="Trying the lead" />
          )}
        </section>
      </div>
    </div>
  );
}
