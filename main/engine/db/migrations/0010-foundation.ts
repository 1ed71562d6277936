/**
 * What changes often about a lead (status, agent, …) stands in the narrow table `lead`, the person in `lead_contact`:
 * a bulk act costs the pages that it dirties. Moments are UTC milliseconds.
 */
export const foundation = `
CREATE TABLE data_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL CHECK (revision >= 0)
) STRICT;
INSERT INTO data_version (id, revision) VALUES (1, 0);

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  time_zone TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  sla_minutes INTEGER NOT NULL CHECK (sla_minutes >= 1),
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  holidays TEXT NOT NULL CHECK (json_valid(holidays)),
  keep_branches_apart INTEGER NOT NULL CHECK (keep_branches_apart IN (0, 1)),
  recovery_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE branch (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 200),
  branch_id INTEGER REFERENCES branch (id)
) STRICT;
CREATE UNIQUE INDEX department_name ON department (name, ifnull(branch_id, 0));

CREATE TABLE agent (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT NOT NULL COLLATE NOCASE UNIQUE,
  phone TEXT,
  role TEXT NOT NULL CHECK (role IN ('broker', 'agent')),
  status TEXT NOT NULL CHECK (status IN ('active', 'inactive')),
  branch_id INTEGER REFERENCES branch (id),
  department_id INTEGER REFERENCES department (id),
  lead_recipient INTEGER NOT NULL CHECK (lead_recipient IN (0, 1)),
  lead_cap INTEGER CHECK (lead_cap >= 0),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 1000),
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  criteria TEXT NOT NULL CHECK (json_valid(criteria)),
  hours TEXT CHECK (hours IS NULL OR json_valid(hours)),
  password_hash TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX agent_primary ON agent (is_primary) WHERE is_primary = 1;

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at > from_at),
  note TEXT NOT NULL,
  cancelled_at INTEGER
) STRICT;
CREATE INDEX absence_agent ON absence (agent_id, to_at);

CREATE TABLE sign_in_guard (
  account TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  failed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation (
  token_hash TEXT PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  change_hash TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE status (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 200),
  category TEXT NOT NULL CHECK (category IN ('unassigned', 'working', 'won', 'lost', 'archived', 'trashed')),
  colour TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_unassigned INTEGER NOT NULL DEFAULT 0 CHECK (is_unassigned IN (0, 1)),
  is_assigned INTEGER NOT NULL DEFAULT 0 CHECK (is_assigned IN (0, 1)),
  is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
  CHECK (is_unassigned = 0 OR category = 'unassigned'),
  CHECK (is_assigned = 0 OR category = 'working'),
  CHECK (is_retired = 0 OR (is_unassigned = 0 AND is_assigned = 0))
) STRICT;
CREATE UNIQUE INDEX status_name ON status (name) WHERE is_retired = 0;
CREATE UNIQUE INDEX status_unassigned ON status (is_unassigned) WHERE is_unassigned = 1;
CREATE UNIQUE INDEX status_assigned ON status (is_assigned) WHERE is_assigned = 1;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 100)
) STRICT;

CREATE TABLE lead (
  id INTEGER PRIMARY KEY,
  status_id INTEGER NOT NULL REFERENCES status (id),
  agent_id INTEGER REFERENCES agent (id),
  covered_by INTEGER REFERENCES agent (id),
  branch_id INTEGER REFERENCES branch (id),
  department_id INTEGER REFERENCES department (id),
  source_id INTEGER REFERENCES source (id),
  temperature INTEGER NOT NULL CHECK (temperature BETWEEN 0 AND 2),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 15),
  created_at INTEGER NOT NULL,
  assigned_at INTEGER,
  first_response_at INTEGER,
  changed_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX lead_created ON lead (created_at, id);
CREATE INDEX lead_status ON lead (status_id);
CREATE INDEX lead_agent ON lead (agent_id, status_id);

CREATE TABLE lead_contact (
  lead_id INTEGER PRIMARY KEY REFERENCES lead (id) ON DELETE CASCADE,
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  email TEXT,
  email_key TEXT,
  phone TEXT,
  phone_key TEXT,
  subject TEXT,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  search_text TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX lead_contact_revision ON lead_contact (revision);
CREATE INDEX lead_contact_name ON lead_contact (name_key, lead_id);
CREATE INDEX lead_contact_email ON lead_contact (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX lead_contact_phone ON lead_contact (phone_key) WHERE phone_key IS NOT NULL;

CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY,
  lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  subject TEXT,
  source_id INTEGER REFERENCES source (id),
  run_id INTEGER REFERENCES run (id),
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inquiry_lead ON inquiry (lead_id);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'call', 'followUp', 'email', 'message')),
  author_id INTEGER REFERENCES agent (id),
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  disposition TEXT,
  due_at INTEGER,
  completed_at INTEGER
) STRICT;
CREATE INDEX activity_lead ON activity (lead_id, at);

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'committed', 'undone', 'cancelled', 'failed')),
  title TEXT NOT NULL,
  input TEXT NOT NULL CHECK (json_valid(input)),
  actor_id INTEGER REFERENCES agent (id),
  planned_at INTEGER NOT NULL,
  committed_at INTEGER,
  plan_revision INTEGER NOT NULL,
  commit_revision INTEGER,
  total INTEGER NOT NULL,
  placed INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  left_over INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  reason TEXT,
  note TEXT NOT NULL,
  undo_of INTEGER REFERENCES run (id),
  undone_by INTEGER REFERENCES run (id),
  CHECK ((state IN ('committed', 'undone')) = (committed_at IS NOT NULL)),
  CHECK ((committed_at IS NULL) = (commit_revision IS NULL))
) STRICT;
CREATE INDEX run_committed ON run (committed_at, id);

CREATE TABLE run_snapshot (
  run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  plan_hash TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  lead_order BLOB NOT NULL
) STRICT;

CREATE TABLE run_signature (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  signature INTEGER NOT NULL,
  gates TEXT NOT NULL CHECK (json_valid(gates)),
  leftover_reason TEXT,
  PRIMARY KEY (run_id, signature)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_lead (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  lead_id INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  from_agent_id INTEGER,
  to_agent_id INTEGER,
  from_status_id INTEGER,
  to_status_id INTEGER,
  from_assigned_at INTEGER,
  signature INTEGER,
  leftover_reason TEXT,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  PRIMARY KEY (run_id, lead_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_lead_lead ON run_lead (lead_id, run_id);

CREATE TABLE attention (
  lead_id INTEGER PRIMARY KEY REFERENCES lead (id) ON DELETE CASCADE,
  run_id INTEGER REFERENCES run (id),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  settled_revision INTEGER
) STRICT;

CREATE TABLE timeline (
  id INTEGER PRIMARY KEY,
  lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor_id INTEGER REFERENCES agent (id),
  from_agent_id INTEGER,
  to_agent_id INTEGER,
  from_status_id INTEGER,
  to_status_id INTEGER,
  reason TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX timeline_lead ON timeline (lead_id, at);

CREATE TABLE ledger_entry (
  id INTEGER PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  at INTEGER NOT NULL,
  run_id INTEGER REFERENCES run (id),
  given INTEGER NOT NULL,
  owed TEXT NOT NULL,
  note TEXT NOT NULL,
  actor_id INTEGER REFERENCES agent (id)
) STRICT;
CREATE INDEX ledger_agent ON ledger_entry (agent_id, at, given, owed);
CREATE INDEX ledger_run ON ledger_entry (run_id);

CREATE TABLE settings (
  section TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at INTEGER NOT NULL,
  changed_by INTEGER REFERENCES agent (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule_state (
  schedule TEXT PRIMARY KEY,
  effective_from INTEGER NOT NULL,
  is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
  retry_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  trusted_after_slot INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
  id INTEGER PRIMARY KEY,
  schedule TEXT NOT NULL,
  local_date TEXT NOT NULL,
  local_time TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'done_late', 'missed', 'skipped', 'failed', 'paused')),
  run_id INTEGER REFERENCES run (id),
  note TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (schedule, local_date, local_time)
) STRICT;
CREATE INDEX slot_due ON slot (schedule, due_at);

CREATE TABLE import_row (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('create', 'update', 'inquiry', 'skip', 'reject')),
  lead_id INTEGER,
  same_as_line INTEGER,
  reason TEXT,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  before TEXT CHECK (json_valid(before)),
  PRIMARY KEY (run_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_id INTEGER,
  action TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entries INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.id <> (SELECT ifnull(max(id), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_moves_head AFTER INSERT ON audit BEGIN
  INSERT INTO audit_head (id, entries, hash) VALUES (1, NEW.id, NEW.hash)
  ON CONFLICT (id) DO UPDATE SET entries = excluded.entries, hash = excluded.hash;
END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
`;
