import { formatNumber } from '../../../lib/format.ts';
import type { PlanChange } from '../plan-changes.ts';

/** What the plan does otherwise since it was made anew. */
export function ChangedPlan({ changes }: { readonly changes: readonly PlanChange[] }) {
  if (changes.length === 0) {
    return <p className="px-6 py-4 text-muted">The sums are the same; single leads go to other agents.</p>;
  }
  return (
    <table className="self-start text-left">
      <caption className="sr-only">Changed since the last plan</caption>
      <thead className="text-xs text-muted">
        <tr className="h-8 border-b border-hairline">
          <th scope="col" className="w-64 px-6 font-normal">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="w-28 pr-6 text-right font-normal">
            Last plan
          </th>
          <th scope="col" className="w-28 pr-6 text-right font-normal">
            This plan
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.label} className="h-8 border-b border-hairline">
            <th scope="row" className="max-w-64 truncate px-6 font-normal">
              {change.label}
            </th>
            <td className="figures pr-6 text-right text-muted">{formatNumber(change.before)}</td>
            <td className="figures pr-6 text-right font-medium">{formatNumber(change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
