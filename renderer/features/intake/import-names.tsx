import { countOf } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import type { ImportDraft } from './import-draft.ts';
import { ImportNameGroup, type NameOption } from './import-name-group.tsx';

type ImportNamesProps = {
  readonly runId: number;
  readonly draft: ImportDraft;
  readonly isBusy: boolean;
  /** Answers are kept until the import is planned again. */
  readonly onChange: (draft: ImportDraft) => void;
};

/** Who the owners of the file are in the office, and which statuses its statuses are: told where it is plain, asked where it is not. */
export function ImportNames({ runId, ...rest }: ImportNamesProps) {
  const { data } = useQuery('intake.names', { runId });
  const agents = useQuery('team.list', {}).data;
  const statuses = useQuery('statuses.list', {}).data;
  if (data === undefined || agents === undefined || statuses === undefined) return null;
  const { owners } = data;
  return (
    <>
      <ImportNameGroup
        {...rest}
        kind="owner"
        found={owners}
        options={optionsOf(agents.filter(({ status }) => status === 'active'))}
        words={{
          title: 'Owners in the file',
          none: 'Leave unassigned',
          choose: 'Choose an agent…',
          ask: (open) =>
            open === 1
              ? 'One owner needs an answer. Until then its leads come in unassigned.'
              : `${countOf(open, 'owner')} need an answer. Until then their leads come in unassigned.`,
          exact: (count) => (count === 1 ? '1 owner matches exactly' : `${countOf(count, 'owner')} match exactly`),
        }}
      />
      <ImportNameGroup
        {...rest}
        kind="status"
        found={data.statuses}
        options={statuses.filter(({ isRetired }) => !isRetired).map(({ id, name }) => ({ id, name }))}
        words={{
          title: 'Statuses in the file',
          none: 'The usual status',
          choose: 'Choose a status…',
          ask: (open) =>
            open === 1
              ? 'One status needs an answer. Until then its leads get the usual one.'
              : `${countOf(open, 'status', 'statuses')} need an answer. Until then their leads get the usual one.`,
          exact: (count) =>
            count === 1 ? '1 status matches exactly' : `${countOf(count, 'status', 'statuses')} match exactly`,
          note: 'A lead without an agent stays unassigned unless its status is a closed one.',
        }}
      />
    </>
  );
}

function optionsOf(agents: readonly NameOption[]): NameOption[] {
  return agents.map(({ id, name }) => ({ id, name })).toSorted((one, other) => one.name.localeCompare(other.name));
}
