import type { Dashboard } from '../../../../shared/contract/tasks.ts';
import { countOf, formatNumber, formatSpan } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { ShareBar } from './share-bar.tsx';
import { percent, spreadLabels } from './response-words.ts';

/** How fast leads of the last 30 days were answered: the middle, nine of ten, the share in time, and the spread. */
export function ResponseTimes({ responses }: { readonly responses: Dashboard['responses'] }) {
  const slaMinutes = useQuery('office.get', {}).data?.slaMinutes;
  const { answered, met, medianMs, p90Ms, spread } = responses;
  if (answered === 0 || medianMs === null || p90Ms === null) {
    return <p className="text-muted">No lead of these days has been answered yet.</p>;
  }
  const longest = Math.max(1, ...spread.map(({ count }) => count));
  const labels = spreadLabels(spread.map(({ upToMinutes }) => upToMinutes));
  return (
    <>
      <dl className="mb-4 grid grid-cols-3 gap-4">
        <Measure name="Half within" value={formatSpan(medianMs)} note="median" />
        <Measure name="Nine of ten within" value={formatSpan(p90Ms)} note="90th percentile" />
        <Measure
          name="In time"
          value={percent(met, answered)}
          note={`${formatNumber(met)} of ${formatNumber(answered)}${slaMinutes === undefined ? '' : `, target ${slaMinutes} m`}`}
        />
      </dl>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">
          {countOf(answered, 'answered lead')}, by the time until the first response
        </caption>
        <colgroup>
          <col className="w-36" />
          <col />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">Answered within</th>
            <th scope="col">Leads</th>
          </tr>
        </thead>
        <tbody>
          {spread.map(({ upToMinutes, count }, index) => (
            <tr key={upToMinutes ?? 'later'} className="h-7">
              <th scope="row" className="figures pr-3 text-left font-normal">
                {labels[index]}
              </th>
              <td>
                <span className="flex items-center gap-3">
                  <ShareBar
                    share={count / longest}
                    isMarked={slaMinutes !== undefined && upToMinutes !== null && upToMinutes <= slaMinutes}
                  />
                  <span className="figures w-12 shrink-0 text-right">{formatNumber(count)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type MeasureProps = { readonly name: string; readonly value: string; readonly note: string };

function Measure({ name, value, note }: MeasureProps) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="figures text-xl">{value}</dd>
      <dd className="figures text-xs text-muted">{note}</dd>
    </div>
  );
}
