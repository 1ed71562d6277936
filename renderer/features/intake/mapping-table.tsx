import { intakeFields } from '../../../shared/contract/intake.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { tip } from '../../ui/tips.tsx';
import type { ImportDraft } from './import-draft.ts';
import { fieldLabels, fieldOf, repeatedFields, samplesOf, withField } from './mapping.ts';

type MappingTableProps = { readonly draft: ImportDraft; readonly onChange: (draft: ImportDraft) => void };

const fieldOptions = [
  { value: 'ignore' as const, label: fieldLabels.ignore },
  ...intakeFields.filter((field) => field !== 'ignore').map((value) => ({ value, label: fieldLabels[value] })),
];
/** Below this the proposal is a guess, and its reason is shown. */
const sure = 0.8;

/** Each column of the file with samples, what it is read as, and how sure that is. */
export function MappingTable({ draft, onChange }: MappingTableProps) {
  const { inspection, mapping } = draft;
  const repeated = repeatedFields(mapping);
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">Columns of the file and what they are read as</caption>
      <thead className="text-xs text-muted">
        <tr className="h-8 border-b border-hairline">
          <th scope="col" className="w-[28%] pr-3 font-normal">
            Column
          </th>
          <th scope="col" className="pr-3 font-normal">
            Samples
          </th>
          <th scope="col" className="w-[30%] font-normal">
            Read as
          </th>
          <th scope="col" className="w-16 text-right font-normal">
            Sure
          </th>
        </tr>
      </thead>
      <tbody>
        {inspection.header.map((title, column) => {
          const field = fieldOf(mapping, column);
          const proposal = inspection.mapping.find((entry) => entry.column === column);
          const isProposed = proposal !== undefined && proposal.field === field;
          const isGuess = isProposed && proposal.confidence < sure;
          return (
            <tr key={column} className="border-b border-hairline align-top">
              <th scope="row" className="truncate py-2.5 pr-3 font-medium" title={title}>
                {title === '' ? <span className="text-muted">Column {column + 1}</span> : title}
              </th>
              <td
                className="truncate py-2.5 pr-3 text-muted"
                title={samplesOf(inspection.sampleRows, column).join('\n')}
              >
                {samplesOf(inspection.sampleRows, column).join('  ·  ') || 'empty'}
              </td>
              <td className="py-1">
                <SelectField
                  label={`Read ${title === '' ? `column ${column + 1}` : title} as`}
                  isLabelHidden
                  value={field}
                  options={fieldOptions}
                  onValueChange={(next) => onChange({ ...draft, mapping: withField(mapping, column, next) })}
                  {...(repeated.includes(field) && { error: 'Another column is read as this too.' })}
                  hint={isGuess && field !== 'ignore' ? proposal.why : undefined}
                />
              </td>
              <td className="figures py-2.5 text-right text-muted">
                {isProposed ? (
                  <span {...tip(`Why: ${proposal.why}`)}>{Math.round(proposal.confidence * 100)} %</span>
                ) : (
                  'yours'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
