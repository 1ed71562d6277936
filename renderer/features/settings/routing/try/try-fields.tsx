import { useId } from 'react';
import { useQuery } from '../../../../lib/use-query.ts';
import { Button } from '../../../../ui/button.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { MomentField } from './moment-field.tsx';
import { changeTryDraft, clearTryDraft, useTryDraft } from './try-draft.ts';

/** The lead that is tried, as it would arrive. */
export function TryFields({ momentError }: { momentError: string | undefined }) {
  const sourcesId = useId();
  const draft = useTryDraft();
  const sources = useQuery('sources.list', {}).data ?? [];
  return (
    <div className="flex flex-col gap-4">
      <TextArea
        label="Inquiry"
        rows={7}
        maxLength={20_000}
        value={draft.inquiry}
        onChange={(event) => changeTryDraft({ inquiry: event.target.value })}
      />
      <div className="grid gap-4 @md:grid-cols-2">
        <TextField
          label="Subject"
          maxLength={200}
          value={draft.subject}
          onChange={(event) => changeTryDraft({ subject: event.target.value })}
        />
        <TextField
          label="Source"
          list={sourcesId}
          maxLength={100}
          value={draft.source}
          onChange={(event) => changeTryDraft({ source: event.target.value })}
        />
        <datalist id={sourcesId}>
          {sources.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <Places />
      </div>
      <MomentField value={draft.at} onValueChange={(at) => changeTryDraft({ at })} error={momentError} />
      <div>
        <Button onClick={clearTryDraft}>Clear</Button>
      </div>
    </div>
  );
}

/** Only what the office has is asked for. */
function Places() {
  const { branchId, departmentId } = useTryDraft();
  const branches = useQuery('branches.list', {}).data ?? [];
  const departments = useQuery('departments.list', {}).data ?? [];
  const offered = departments.filter((department) => department.branchId === null || department.branchId === branchId);
  return (
    <>
      {branches.length > 0 && (
        <SelectField
          label="Branch"
          value={branchId === null ? '' : String(branchId)}
          onValueChange={(id) => changeTryDraft({ branchId: idOf(id), departmentId: null })}
          options={optionsOf('No branch', branches)}
        />
      )}
      {offered.length > 0 && (
        <SelectField
          label="Department"
          value={departmentId === null ? '' : String(departmentId)}
          onValueChange={(id) => changeTryDraft({ departmentId: idOf(id) })}
          options={optionsOf('No department', offered)}
        />
      )}
    </>
  );
}

function idOf(value: string): number | null {
  return value === '' ? null : Number(value);
}

type Named = { readonly id: number; readonly name: string };

function optionsOf(none: string, places: readonly Named[]) {
  return [{ value: '', label: none }, ...places.map(({ id, name }) => ({ value: String(id), label: name }))];
}
