import { useQuery } from '../../lib/use-query.ts';
import { runCommand } from '../../lib/use-command.ts';
import { InlineText } from '../../ui/inline-text.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { toastError } from '../../ui/toast-store.ts';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { AddLine } from './add-line.tsx';

const everyBranch = 'none';

/** Where agents and leads belong; both are optional. */
export function Places() {
  const branches = useQuery('branches.list', {}).data ?? [];
  const departments = useQuery('departments.list', {}).data ?? [];
  const branchOptions = [
    { value: everyBranch, label: 'The whole office' },
    ...branches.map((branch) => ({ value: String(branch.id), label: branch.name })),
  ];

  return (
    <div className="grid max-w-4xl grid-cols-2 gap-12 px-6 py-6">
      <Section title="Branches">
        <p className="mb-3 text-muted">
          A lead of one branch is kept from agents of another only if the office keeps branches apart.
        </p>
        <ul className="border-t border-hairline">
          {branches.map(({ id, name }) => (
            <li key={id} className="flex h-11 items-center border-b border-hairline">
              <InlineText
                label={`Name of ${name}`}
                value={name}
                onSave={(next) => void say(runCommand('branches.save', { id, name: next }))}
              />
            </li>
          ))}
        </ul>
        <AddLine label="New branch" onAdd={(name) => say(runCommand('branches.save', { name }))} />
      </Section>
      <Section title="Departments">
        <p className="mb-3 text-muted">A department can belong to one branch or to the whole office.</p>
        <ul className="border-t border-hairline">
          {departments.map(({ id, name, branchId }) => (
            <li key={id} className="flex h-11 items-center gap-2 border-b border-hairline">
              <InlineText
                label={`Name of ${name}`}
                value={name}
                onSave={(next) => void say(runCommand('departments.save', { id, name: next, branchId }))}
              />
              <SelectField
                label={`Branch of ${name}`}
                isLabelHidden
                className="w-44 shrink-0"
                value={String(branchId ?? everyBranch)}
                options={branchOptions}
                onValueChange={(value) =>
                  void say(
                    runCommand('departments.save', {
                      id,
                      name,
                      branchId: value === everyBranch ? null : Number(value),
                    }),
                  )
                }
              />
            </li>
          ))}
        </ul>
        <AddLine label="New department" onAdd={(name) => say(runCommand('departments.save', { name }))} />
      </Section>
    </div>
  );
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: ErrorBody };

/** true: it is saved. */
async function say(answer: Promise<Answer>): Promise<boolean> {
  const envelope = await answer;
  if (!envelope.ok) toastError(envelope.error);
  return envelope.ok;
}
