/**
 * Accepted rows of an import that is planned, a thousand to a record and column by column; `import_row` keeps refused
 * rows and what was replaced. And what the columns of a header line were read as the last time.
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
`;
