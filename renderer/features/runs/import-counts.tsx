import { formatNumber } from '../../lib/format.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';

type Counts = NonNullable<RunDetail['counts']>;

type Line = { readonly key: keyof Counts; readonly label: string; readonly one?: string };

const lines: readonly Line[] = [
  { key: 'imported', label: 'new leads', one: 'new lead' },
  { key: 'updated', label: 'leads updated', one: 'lead updated' },
  { key: 'inquiries', label: 'inquiries added to known leads', one: 'inquiry added to a known lead' },
  { key: 'skipped', label: 'skipped, known already' },
  { key: 'rejected', label: 'rejected' },
  { key: 'blank', label: 'blank rows', one: 'blank row' },
];

/** What an import does or did, row by row in sum. */
export function ImportCounts({ run: { counts } }: { readonly run: RunDetail }) {
  if (counts === null) return null;
  return (
    <dl className="grid grid-cols-3 gap-x-6 gap-y-4">
      {lines
        .filter(({ key }) => key === 'imported' || counts[key] > 0)
        .map(({ key, label, one = label }) => (
          <div key={key}>
            <dd className="figures text-xl font-semibold">{formatNumber(counts[key])}</dd>
            <dt className="text-muted">{counts[key] === 1 ? one : label}</dt>
          </div>
        ))}
    </dl>
  );
}
