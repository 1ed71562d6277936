import { Upload } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState, ErrorState, Skeleton, SkeletonRows } from '../ui/states.tsx';
import { failed, longText } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

export function Waiting() {
  return (
    <>
      <Specimen title="Empty">
        {() => (
          <>
            <State name="with its next step" isWide>
              <EmptyState
                title="No leads yet"
                text="Import a file, or type one in."
                action={<Button icon={Upload}>Import</Button>}
              />
            </State>
            <State name="long text" isWide>
              <EmptyState title="Nothing came in yet" text={longText} />
            </State>
          </>
        )}
      </Specimen>
      <Specimen title="Failed">
        {() => (
          <State name="with another try" isWide>
            <ErrorState error={failed} onRetry={() => {}} />
          </State>
        )}
      </Specimen>
      <Specimen title="Waiting">
        {() => (
          <>
            <State name="line" isWide>
              <Skeleton />
            </State>
            <State name="rows" isWide>
              <SkeletonRows rows={3} label="Reading the leads" />
            </State>
          </>
        )}
      </Specimen>
    </>
  );
}
