/** A table whose rows an act may change, and how they are kept. */
export type TableRules = {
  readonly key: string;
  /** The column that names the lead; null: the rows belong to no lead. */
  readonly lead: string | null;
  readonly columns: readonly string[];
  /** Never changed: kept with each change, so that another row that got the same number is told apart. */
  readonly identity: readonly string[];
  /** What follows from other rows, or from what Baton does by itself: it stops no undo, and is mended after one. */
  readonly loose: readonly string[];
};

const attention = ['run_id', 'reason', 'at', 'settled_revision'];
const activity = ['lead_id', 'kind', 'author_id', 'at', 'text', 'disposition', 'due_at', 'completed_at'];
const view = ['owner_id', 'is_shared', 'name', 'filter', 'sort', 'columns', 'density', 'changed_at'];

/**
 * All that an act may change and an undo puts back. Not in it is what only grows (timeline, audit) and what is worked
 * out anew from the rest: folded texts, the next follow-up, the moment of the last change.
 */
export const tables = {
  lead: {
    key: 'id',
    lead: 'id',
    columns: [
      'status_id',
      'agent_id',
      'assigned_at',
      'covered_by',
      'branch_id',
      'department_id',
      'source_id',
      'temperature',
      'score',
      'flags',
      'created_at',
      'first_response_at',
    ],
    identity: [],
    loose: ['first_response_at'],
  },
  lead_contact: {
    key: 'lead_id',
    lead: 'lead_id',
    columns: ['name', 'email', 'email_key', 'phone', 'phone_key', 'subject', 'tags', 'merged_into'],
    identity: [],
    loose: [],
  },
  activity: { key: 'id', lead: 'lead_id', columns: activity, identity: ['kind', 'author_id', 'at'], loose: [] },
  inquiry: {
    key: 'id',
    lead: 'lead_id',
    columns: ['lead_id', 'text', 'subject', 'source_id', 'run_id', 'received_at'],
    identity: ['received_at', 'run_id'],
    loose: [],
  },
  lead_need: {
    key: 'lead_id',
    lead: 'lead_id',
    columns: ['need', 'said', 'proposals', 'is_read'],
    identity: [],
    loose: ['need', 'proposals', 'is_read'],
  },
  attention: { key: 'lead_id', lead: 'lead_id', columns: attention, identity: [], loose: attention },
  saved_view: { key: 'id', lead: null, columns: view, identity: ['owner_id'], loose: [] },
} as const satisfies Readonly<Record<string, TableRules>>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

export function rulesOf(table: TableName): TableRules {
  return tables[table];
}
