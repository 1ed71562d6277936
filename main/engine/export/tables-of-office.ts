import { column, moment, yesNo, type ExportTable } from './export-table.ts';

const placeJoins = `LEFT JOIN branch ON branch.id = row.branch_id LEFT JOIN department ON department.id = row.department_id`;
const actor = 'LEFT JOIN agent AS actor ON actor.id = row.actor_id';

/** Entries of one agent, and the shares of a run, which stand together in one row. */
const ledger = `(SELECT at, agent_id, run_id, given, owed, note, actor_id FROM ledger_entry
  UNION ALL
  SELECT at, CAST(share.key AS INTEGER), run_id, 0, share.value, '', actor_id FROM ledger_share, json_each(shares) AS share)`;

/** The password's hash and the recovery code's stay in the database. */
const settings = `(SELECT 'office' AS section, created_at AS changed_at, NULL AS changed_by,
    json_object('name', name, 'timeZone', time_zone, 'country', country, 'slaMinutes', sla_minutes, 'hours', json(hours),
      'holidays', json(holidays), 'keepBranchesApart', keep_branches_apart) AS value
  FROM office
  UNION ALL
  SELECT section, changed_at, changed_by, value FROM settings)`;

export const tablesOfOffice: readonly ExportTable[] = [
  {
    file: 'ledger.csv',
    about: 'What each agent was given and is owed: leads, and fractions of a lead where remainders rotate.',
    from: ledger,
    joins: `LEFT JOIN agent ON agent.id = row.agent_id ${actor}`,
    orderBy: 'row.at, row.run_id, row.agent_id',
    columns: [
      moment('At', 'row.at'),
      column('Agent', 'agent.name'),
      column('Run', 'row.run_id'),
      column('Given', 'row.given'),
      column('Owed', 'row.owed'),
      column('Note', 'row.note'),
      column('By', 'actor.name'),
    ],
  },
  {
    file: 'agents.csv',
    about: 'The people of the office.',
    from: 'agent',
    joins: placeJoins,
    orderBy: 'row.id',
    columns: [
      column('Agent ID', 'row.id'),
      column('UUID', 'row.uuid'),
      column('Name', 'row.name'),
      column('Email', 'row.email'),
      column('Phone', 'row.phone'),
      column('Role', 'row.role'),
      column('Status', 'row.status'),
      column('Branch', 'branch.name'),
      column('Department', 'department.name'),
      yesNo('Lead recipient', 'row.lead_recipient'),
      column('Lead cap', 'row.lead_cap'),
      column('Weight', 'row.weight'),
      yesNo('Primary', 'row.is_primary'),
      column('Match criteria (JSON)', 'row.criteria'),
      column('Working hours (JSON)', 'row.hours'),
      yesNo('Can sign in', 'row.password_hash IS NOT NULL'),
      moment('Created', 'row.created_at'),
    ],
  },
  {
    file: 'absences.csv',
    about: 'Times away.',
    from: 'absence',
    joins: 'LEFT JOIN agent ON agent.id = row.agent_id',
    orderBy: 'row.id',
    columns: [
      column('Agent', 'agent.name'),
      moment('From', 'row.from_at'),
      moment('To', 'row.to_at'),
      column('Note', 'row.note'),
      moment('Cancelled', 'row.cancelled_at'),
      column('UUID', 'row.uuid'),
    ],
  },
  {
    file: 'branches.csv',
    about: 'The branches.',
    from: 'branch',
    orderBy: 'row.id',
    columns: [column('Branch ID', 'row.id'), column('Name', 'row.name')],
  },
  {
    file: 'departments.csv',
    about: 'The departments.',
    from: 'department',
    joins: 'LEFT JOIN branch ON branch.id = row.branch_id',
    orderBy: 'row.id',
    columns: [column('Department ID', 'row.id'), column('Name', 'row.name'), column('Branch', 'branch.name')],
  },
  {
    file: 'statuses.csv',
    about: 'The pipeline, in its order.',
    from: 'status',
    orderBy: 'row.position, row.id',
    columns: [
      column('Status ID', 'row.id'),
      column('Name', 'row.name'),
      column('Category', 'row.category'),
      column('Colour', 'row.colour'),
      yesNo('Leads without an agent', 'row.is_unassigned'),
      yesNo('Leads that are given to an agent', 'row.is_assigned'),
      yesNo('Retired', 'row.is_retired'),
    ],
  },
  {
    file: 'sources.csv',
    about: 'Where leads came from.',
    from: 'source',
    orderBy: 'row.id',
    columns: [column('Source ID', 'row.id'), column('Name', 'row.name')],
  },
  {
    file: 'settings.csv',
    about: 'The office and its configurations, without passwords.',
    from: settings,
    joins: 'LEFT JOIN agent ON agent.id = row.changed_by',
    orderBy: 'row.section',
    columns: [
      column('Section', 'row.section'),
      column('Value (JSON)', 'row.value'),
      moment('Changed', 'row.changed_at'),
      column('By', 'agent.name'),
    ],
  },
  {
    file: 'views.csv',
    about: 'Saved views of the leads.',
    from: 'saved_view',
    joins: 'LEFT JOIN agent ON agent.id = row.owner_id',
    orderBy: 'row.id',
    columns: [
      column('Name', 'row.name'),
      column('Owner', 'agent.name'),
      yesNo('Shared', 'row.is_shared'),
      column('Filter (JSON)', 'row.filter'),
      column('Order (JSON)', 'row.sort'),
      column('Columns (JSON)', 'row.columns'),
      column('Density', 'row.density'),
      moment('Changed', 'row.changed_at'),
    ],
  },
  {
    file: 'preferences.csv',
    about: 'How each person likes Baton.',
    from: 'preference',
    joins: 'LEFT JOIN agent ON agent.id = row.agent_id',
    orderBy: 'row.agent_id',
    columns: [
      column('Agent', 'agent.name'),
      column('Preferences (JSON)', 'row.value'),
      column('Order of views (JSON)', 'row.view_order'),
    ],
  },
  {
    file: 'scheduled-times.csv',
    about: 'When automatic runs were due, and what came of it.',
    from: 'slot',
    orderBy: 'row.id',
    columns: [
      column('Schedule', 'row.schedule'),
      column('Date', 'row.local_date'),
      column('Time', 'row.local_time'),
      moment('Due', 'row.due_at'),
      column('State', 'row.state'),
      column('Run', 'row.run_id'),
      column('Note', 'row.note'),
      moment('Recorded', 'row.recorded_at'),
    ],
  },
  {
    file: 'acts.csv',
    about: 'What people did and can undo.',
    from: 'act',
    joins: actor,
    orderBy: 'row.id',
    columns: [
      moment('At', 'row.at'),
      column('By', 'actor.name'),
      column('Act', 'row.sentence'),
      column('Lead ID', 'row.lead_id'),
      column('Run', 'row.run_id'),
      column('State', 'row.state'),
      moment('Undone or done again', 'row.turned_at'),
      column('Changes (JSON)', 'row.changes'),
    ],
  },
  {
    file: 'audit.csv',
    about:
      'The audit trail. The hash of an entry covers the entry and the hash before it, as SHA-256 of the JSON list id, moment in UTC ms, actor id, action, detail, previous hash.',
    from: 'audit',
    joins: actor,
    orderBy: 'row.id',
    columns: [
      column('Entry', 'row.id'),
      moment('At', 'row.at'),
      column('Moment in UTC ms', 'row.at'),
      column('Actor ID', 'row.actor_id'),
      column('By', 'actor.name'),
      column('Action', 'row.action'),
      column('Detail (JSON)', 'row.detail'),
      column('Previous hash', 'row.previous_hash'),
      column('Hash', 'row.hash'),
    ],
  },
];
