import type { PlannedRow } from '../../../shared/contract/intake.ts';
import { formatNumber, formatStamp } from '../../lib/format.ts';
import { flagWords } from '../leads/desk.ts';

/** One thing that a row will say of its lead; `words` gives null where it says nothing. */
export type PlannedColumn = {
  readonly title: string;
  readonly words: (row: PlannedRow) => string | null;
  /** What the broker should know of it. */
  readonly note?: (row: PlannedRow) => string | null;
  readonly isLong?: boolean;
};

const outcomeWords: Readonly<Record<PlannedRow['outcome'], string>> = {
  create: 'new lead',
  update: 'updates a lead',
  inquiry: 'new inquiry',
  skip: 'skipped, known',
};

const always: readonly PlannedColumn[] = [
  { title: 'Becomes', words: becomes },
  { title: 'E-mail', words: ({ email }) => email },
  { title: 'Phone', words: ({ phone }) => phone },
  { title: 'Source', words: ({ source }) => source },
];

/** The columns that some of the rows have something in, and those that every lead has. */
export function plannedColumns(rows: readonly PlannedRow[], timeZone: string): readonly PlannedColumn[] {
  const more: readonly PlannedColumn[] = [
    {
      title: 'Agent',
      words: ({ agent, agentName, outcome }) => (outcome === 'create' ? taken(agent, agentName ?? agent) : null),
      note: ({ agent, agentId, outcome }) =>
        outcome === 'create' && agent !== null && agentId === null ? 'stays unassigned' : null,
    },
    { title: 'Status', words: ({ status, statusName }) => (status === null ? null : taken(status, statusName)) },
    {
      title: 'Received',
      words: ({ receivedAt }) => (receivedAt === null ? null : formatStamp(receivedAt, timeZone)),
    },
    {
      title: 'Flags',
      words: ({ flags }) => (flags.length === 0 ? null : flags.map((flag) => flagWords[flag]).join(', ')),
    },
    { title: 'Tags', words: ({ tags }) => (tags.length === 0 ? null : tags.join(', ')) },
    { title: 'Inquiry', words: ({ inquiry }) => inquiry, isLong: true },
  ];
  return [...always, ...more.filter(({ words }) => rows.some((row) => words(row) !== null))];
}

/** As it will be, with how the file writes it where that is something else. */
function taken(written: string | null, becomes: string | null): string | null {
  const isSame = written === null || written.toLowerCase() === becomes?.toLowerCase();
  return becomes === null || isSame ? becomes : `${becomes} (“${written}”)`;
}

function becomes({ outcome, sameAsLine }: PlannedRow): string {
  return sameAsLine === null ? outcomeWords[outcome] : `${outcomeWords[outcome]}, as line ${formatNumber(sameAsLine)}`;
}
