import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { ThresholdChart } from './threshold-chart.tsx';
import { figuresAt } from './threshold-figures.ts';

type ThresholdChartsProps = {
  scores: OutputOf<'routing.scores'>;
  /** 0 to 100. */
  threshold: number;
};

/** What every threshold would do, drawn small, and as a table for those who do not see it. */
export function ThresholdCharts({ scores: { leads, thresholds }, threshold }: ThresholdChartsProps) {
  const { nobody, average } = figuresAt(leads, threshold);
  const averages = thresholds.map(({ threshold: at, passingTenths }) => ({ threshold: at, value: passingTenths / 10 }));
  const most = Math.max(1, ...averages.map(({ value }) => value));
  return (
    <div className="grid gap-x-8 gap-y-4 @xl:grid-cols-2">
      <ThresholdChart
        title="Leads for whom nobody passes"
        figure={`${Math.round((nobody / leads.length) * 100)} %`}
        points={thresholds.map(({ threshold: at, nobody: value }) => ({ threshold: at, value }))}
        most={100}
        mostText="100 %"
        threshold={threshold}
      />
      <ThresholdChart
        title="Agents who pass, on average"
        figure={average.toFixed(1)}
        points={averages}
        most={most}
        mostText={most.toFixed(1)}
        threshold={threshold}
      />
      <table className="sr-only">
        <caption>What each threshold would do</caption>
        <thead>
          <tr>
            <th scope="col">Threshold</th>
            <th scope="col">Leads for whom nobody passes</th>
            <th scope="col">Agents who pass, on average</th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map(({ threshold: at, nobody: share, passingTenths }) => (
            <tr key={at}>
              <th scope="row">{at.toFixed(2)}</th>
              <td>{share} %</td>
              <td>{(passingTenths / 10).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
