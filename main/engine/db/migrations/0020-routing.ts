/**
 * Routing on arrival: what leads ask for, vectors of what was written, the match scores of a run, files of the inbox;
 * what a run credits to agents who got nothing by it, in one row, and what the ledger owes in all.
 * A run of one lead keeps its facts too, so they are kept deflated from here on; JSON text is what 0010 wrote.
 */
export const routing = `
CREATE TABLE lead_need (
  lead_id INTEGER PRIMARY KEY REFERENCES lead (id) ON DELETE CASCADE,
  need TEXT NOT NULL CHECK (json_valid(need)),
  said TEXT NOT NULL CHECK (json_valid(said)),
  proposals TEXT NOT NULL CHECK (json_valid(proposals)),
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1))
) STRICT;

CREATE TABLE lead_vector (
  lead_id INTEGER PRIMARY KEY REFERENCES lead (id) ON DELETE CASCADE,
  text_hash TEXT NOT NULL,
  vector BLOB NOT NULL
) STRICT;

CREATE TABLE agent_vector (
  agent_id INTEGER PRIMARY KEY REFERENCES agent (id),
  text_hash TEXT NOT NULL,
  vector BLOB NOT NULL
) STRICT;

CREATE TABLE run_match (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  lead_id INTEGER NOT NULL,
  scores BLOB NOT NULL,
  PRIMARY KEY (run_id, lead_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox_file (
  id INTEGER PRIMARY KEY,
  content_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('lead', 'inquiry', 'import', 'failed')),
  lead_id INTEGER,
  run_id INTEGER REFERENCES run (id),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX inbox_file_content ON inbox_file (content_hash);

CREATE TABLE ledger_share (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  run_id INTEGER NOT NULL REFERENCES run (id),
  shares TEXT NOT NULL CHECK (json_valid(shares)),
  actor_id INTEGER REFERENCES agent (id)
) STRICT;
CREATE TABLE ledger_balance (
  agent_id INTEGER PRIMARY KEY REFERENCES agent (id),
  owed TEXT NOT NULL
) STRICT;
CREATE TABLE ledger_fold (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  through_entry INTEGER NOT NULL
) STRICT;
INSERT INTO ledger_fold (id, through_entry) VALUES (1, 0);

CREATE INDEX ledger_given ON ledger_entry (agent_id, at, given) WHERE given <> 0;

CREATE INDEX run_planned ON run (planned_at) WHERE state = 'planned';

CREATE TABLE deflated_snapshot (
  run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  plan_hash TEXT NOT NULL,
  facts ANY NOT NULL,
  lead_order BLOB NOT NULL
) STRICT;
INSERT INTO deflated_snapshot SELECT run_id, hash, plan_hash, facts, lead_order FROM run_snapshot;
DROP TABLE run_snapshot;
ALTER TABLE deflated_snapshot RENAME TO run_snapshot;
`;
