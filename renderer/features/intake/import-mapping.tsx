import type { Reading } from '../../../shared/contract/intake.ts';
import type { ImportDraft } from './import-draft.ts';
import { ImportOptions } from './import-options.tsx';
import { MappingTable } from './mapping-table.tsx';
import { ReadingOptions } from './reading-options.tsx';
import { SheetsRead } from './sheets-read.tsx';

type ImportMappingProps = {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onRead: (reading: Reading) => void;
};

/** What was found in the file and how it is to be read, all of it correctable. */
export function ImportMapping({ draft, onChange, onRead }: ImportMappingProps) {
  const { headerRow, isRemembered, questions, sheets } = draft.inspection;
  return (
    <div className="flex flex-col gap-5">
      <SheetsRead sheets={sheets} />
      <ImportOptions draft={draft} onChange={onChange} />
      {questions
        .filter(({ kind }) => kind !== 'date_order')
        .map(({ text }) => (
          <p key={text} className="text-risk-ink">
            {text}
          </p>
        ))}
      {headerRow === 0 && (
        <p className="text-muted">
          No row names the columns, so each row is read as a lead. If one does, choose it under “Row with the column
          names”.
        </p>
      )}
      {isRemembered && <p className="text-muted">The columns are read as in the last file with this header.</p>}
      <MappingTable draft={draft} onChange={onChange} />
      <ReadingOptions draft={draft} onRead={onRead} />
    </div>
  );
}
