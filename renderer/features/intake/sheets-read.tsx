import type { Sheet } from '../../../shared/contract/intake.ts';
import { formatNumber } from '../../lib/format.ts';

/** Which sheets of a workbook are read, where there is more than one. */
export function SheetsRead({ sheets }: { readonly sheets: readonly Sheet[] }) {
  if (sheets.length < 2) return null;
  const read = sheets.flatMap(({ name, firstLine }) =>
    firstLine === null ? [] : [firstLine === 1 ? `“${name}”` : `“${name}” from line ${formatNumber(firstLine)} on`],
  );
  const leftOut = sheets.flatMap(({ name, leftOut: why }) => (why === null ? [] : [`“${name}” (${why})`]));
  return (
    <div className="text-muted">
      <p>Sheets that are read: {read.join(', ')}.</p>
      {leftOut.length > 0 && (
        <p className="text-risk-ink">
          Left out: {leftOut.join(', ')}. To import such a sheet, save it as a file of its own.
        </p>
      )}
    </div>
  );
}
