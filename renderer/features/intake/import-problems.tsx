import type { Problem } from '../../../shared/contract/intake.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadRejected } from '../runs/rejected-rows.tsx';

type Repair = NonNullable<Problem['repair']>;

type ImportProblemsProps = {
  readonly runId: number;
  readonly isBusy: boolean;
  readonly onRepair: (repair: Repair) => void;
};

const without: Readonly<Record<Repair, string>> = {
  badEmail: 'without the e-mail',
  badPhone: 'without the phone',
  badDate: 'without the date',
};

/** Why rows are refused, like reasons together; where it can be mended for all of them at once, a button does it. */
export function ImportProblems({ runId, isBusy, onRepair }: ImportProblemsProps) {
  const { data = [] } = useQuery('intake.problems', { runId });
  if (data.length === 0) return null;
  return (
    <section className="mt-6">
      <header className="flex items-center gap-3">
        <h3 className="grow font-medium">Why rows are rejected</h3>
        <DownloadRejected runId={runId} />
      </header>
      <p className="text-muted">Mend them in the CSV, which says the reason of each row, and import it again.</p>
      <ul className="flex flex-col">
        {data.map((problem) => (
          <li key={problem.text} className="flex items-start gap-3 border-b border-hairline py-2">
            <span className="figures w-12 shrink-0 text-right font-medium">{formatNumber(problem.count)}</span>
            <div className="min-w-0 grow">
              <p>{problem.count === 1 ? problem.examples[0]?.reason : problem.text}</p>
              <p className="truncate text-xs text-muted">{linesOf(problem)}</p>
            </div>
            {problem.repair !== null && <RepairButton problem={problem} isBusy={isBusy} onRepair={onRepair} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

type RepairButtonProps = Omit<ImportProblemsProps, 'runId'> & { readonly problem: Problem };

function RepairButton({ problem: { repair, count }, isBusy, onRepair }: RepairButtonProps) {
  if (repair === null) return null;
  return (
    <Button size="small" disabled={isBusy} onClick={() => onRepair(repair)}>
      Take {countOf(count, 'row')} {without[repair]}
    </Button>
  );
}

function linesOf({ examples, count }: Problem): string {
  const lines = examples.map(({ line }) => formatNumber(line)).join(', ');
  return `${count === 1 ? 'Line' : 'Lines'} ${lines}${count > examples.length ? ' …' : ''}`;
}
