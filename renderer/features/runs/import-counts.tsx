import { formatNumber } from '../../lib/format.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';

type Counts = NonNullable<RunDetail['counts']>;

const lines: readonly { readonly key: keyof Counts; readonly label: string }[] = [
  { key: 'imported', label: 'new leads' },
  { key: 'updated', label: 'leads updated' },
  { key: 'inquiries', label: 'inquiries added to known leads' },
  { key: 'skipped', label: 'skipped, known already' },
  { key: 'rejected', label: 'rejected' },
  { key: 'blank', label: 'blank rows' },
];

/** What an import does or did, row by row in sum. */
export function ImportCounts({ run: { counts } }: { readonly run: RunDetail }) {
  if (counts === null) return null;
  return (
    <dl className="grid grid-cols-3 gap-x-6 gap-y-4">
      {lines
        .filter(({ key }) => key === 'imported' || counts[key] > 0)
        .map(({ key, label }) => (
          <div key={key}>
            <dd className="figures text-xl font-semibold">{formatNumber(counts[key])}</dd>
            <dt className="text-muted">{label}</dt>
          </div>
        ))}
    </dl>
  );
}
