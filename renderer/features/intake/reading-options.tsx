import { encodings, type Reading, separators } from '../../../shared/contract/intake.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { ImportDraft } from './import-draft.ts';

type ReadingOptionsProps = { readonly draft: ImportDraft; readonly onRead: (reading: Reading) => void };

export const encodingLabels: Readonly<Record<(typeof encodings)[number], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, high byte first',
  'windows-1252': 'Windows-1252',
};

export const separatorLabels: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Pipe',
};

const mostHeaderRows = 10;

/** How the file is cut into cells: what Baton found, and where a person knows better. */
export function ReadingOptions({ draft, onRead }: ReadingOptionsProps) {
  const { inspection, reading, source } = draft;
  const headerRows = Math.max(mostHeaderRows, inspection.headerRow);
  return (
    <fieldset className="grid grid-cols-3 gap-4">
      <legend className="mb-2 font-medium">How the file is read</legend>
      <SelectField
        label="Encoding"
        value={inspection.encoding}
        disabled={'text' in source}
        options={encodings.map((value) => ({ value, label: encodingLabels[value] }))}
        onValueChange={(encoding) => onRead({ ...reading, encoding })}
      />
      <SelectField
        label="Separator"
        value={inspection.separator}
        options={separatorOptions(inspection.separator)}
        onValueChange={(chosen) => {
          const separator = separators.find((each) => each === chosen);
          if (separator !== undefined) onRead({ ...reading, separator });
        }}
      />
      <SelectField
        label="Row with the column names"
        value={String(inspection.headerRow)}
        options={Array.from({ length: headerRows + 1 }, (_, row) => ({
          value: String(row),
          label: row === 0 ? 'None' : `Row ${row}`,
        }))}
        onValueChange={(row) => onRead({ ...reading, headerRow: Number(row) })}
      />
    </fieldset>
  );
}

/** A file may name a separator of its own. */
function separatorOptions(found: string): { value: string; label: string }[] {
  const all: readonly string[] = (separators as readonly string[]).includes(found)
    ? separators
    : [...separators, found];
  return all.map((value) => ({ value, label: separatorLabels[value] ?? value }));
}
