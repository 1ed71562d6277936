/**
 * A line of a planned import keeps what cannot be worked out from the rest: the ids that its lead is known by outside are
 * given when it is made, and a name that is folded by lower case alone or a phone of plain digits has its search words left
 * empty. What most lines say is what a column says by itself.
 */
export const plainLines = `
CREATE TABLE plain_line (
  id INTEGER PRIMARY KEY,
  ordinal INTEGER,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  phone_key TEXT,
  message TEXT,
  received_at INTEGER,
  temperature INTEGER,
  name_key TEXT,
  phone_digits TEXT,
  subject TEXT,
  tags TEXT,
  flags INTEGER NOT NULL DEFAULT 0,
  verdict TEXT NOT NULL DEFAULT 'create' CHECK (verdict IN ('create', 'update', 'inquiry', 'skip')),
  lead_id INTEGER,
  same_as_line INTEGER,
  CHECK ((verdict = 'create') = (ordinal IS NOT NULL))
) STRICT;

INSERT INTO plain_line (id, ordinal, place, name, email, phone, phone_key, message, received_at, temperature, name_key,
  phone_digits, subject, tags, flags, verdict, lead_id, same_as_line)
SELECT id, ordinal, place, name, email, phone, phone_key, message, received_at, temperature, name_key,
  phone_digits, subject, tags, flags, verdict, lead_id, same_as_line FROM import_line;

DROP TABLE import_line;
ALTER TABLE plain_line RENAME TO import_line;
`;
