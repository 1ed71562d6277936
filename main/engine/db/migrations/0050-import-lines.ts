/**
 * Accepted rows of a planned import, ready to be copied into the tables of leads, in place of rows packed by the
 * thousand. The id of a line is its run in the upper half and its place in the file below; `ordinal` counts the new
 * leads. What lines say of source, agent, branch and status is kept once for all that say the same, and beside it what
 * it was taken as when they came in.
 */
export const importLines = `
UPDATE run SET state = 'cancelled' WHERE kind = 'import' AND state = 'planned';
DROP TABLE import_chunk;

CREATE TABLE import_line (
  id INTEGER PRIMARY KEY,
  ordinal INTEGER,
  verdict TEXT NOT NULL CHECK (verdict IN ('create', 'update', 'inquiry', 'skip')),
  lead_id INTEGER,
  same_as_line INTEGER,
  place INTEGER NOT NULL,
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  phone_key TEXT,
  phone_digits TEXT NOT NULL,
  message TEXT,
  received_at INTEGER,
  temperature INTEGER,
  subject TEXT,
  tags TEXT,
  flags INTEGER NOT NULL,
  CHECK ((verdict = 'create') = (ordinal IS NOT NULL))
) STRICT;

CREATE TABLE import_place (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  source TEXT,
  agent_name TEXT,
  branch_name TEXT,
  status_name TEXT,
  source_id INTEGER,
  agent_id INTEGER,
  branch_id INTEGER,
  status_id INTEGER,
  PRIMARY KEY (run_id, place)
) STRICT, WITHOUT ROWID;
`;
