/**
 * Accepted rows of an import that is planned, a thousand to a record and column by column; `import_row` keeps refused
 * rows and what was replaced. What the columns of a header line were read as the last time. Owners and statuses that the
 * new leads of a planned import name, with what each is taken as, and what a broker once said of such a name.
 */
export const intake = `
CREATE TABLE import_chunk (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  count INTEGER NOT NULL CHECK (count > 0),
  rows TEXT NOT NULL
) STRICT;
CREATE INDEX import_chunk_run ON import_chunk (run_id, id);

ALTER TABLE import_row ADD COLUMN repair TEXT;

CREATE TABLE import_mapping (
  header_hash TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_name (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('owner', 'status')),
  name TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  taken_id INTEGER,
  PRIMARY KEY (run_id, kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_answer (
  kind TEXT NOT NULL CHECK (kind IN ('owner', 'status')),
  name_folded TEXT NOT NULL,
  agent_id INTEGER REFERENCES agent (id),
  status_id INTEGER REFERENCES status (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, name_folded),
  CHECK (kind = 'owner' OR agent_id IS NULL),
  CHECK (kind = 'status' OR status_id IS NULL)
) STRICT, WITHOUT ROWID;
`;
