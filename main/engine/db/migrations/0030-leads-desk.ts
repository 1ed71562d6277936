/**
 * The leads desk: saved views and how each person likes Baton; the acts that can be undone; the next follow-up beside
 * the lead; who took a merged lead over; as of which data version a lead stands that an undo brought back; and an index
 * of what leads wrote, filled by and by after the commit.
 */
export const leadsDesk = `
ALTER TABLE lead ADD COLUMN follow_up_at INTEGER;
UPDATE lead SET follow_up_at = (SELECT min(due_at) FROM activity
  WHERE activity.lead_id = lead.id AND kind = 'followUp' AND completed_at IS NULL)
WHERE id IN (SELECT lead_id FROM activity WHERE kind = 'followUp' AND completed_at IS NULL);
CREATE INDEX lead_revision ON lead (revision);
CREATE TABLE lead_removal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  removed INTEGER NOT NULL
) STRICT;
INSERT INTO lead_removal (id, removed) VALUES (1, 0);
CREATE TRIGGER lead_gone AFTER DELETE ON lead BEGIN UPDATE lead_removal SET removed = removed + 1; END;
CREATE INDEX lead_follow_up ON lead (follow_up_at, flags, status_id, agent_id, covered_by) WHERE follow_up_at IS NOT NULL;
CREATE INDEX lead_covered ON lead (covered_by) WHERE covered_by IS NOT NULL;

ALTER TABLE lead_contact ADD COLUMN merged_into INTEGER REFERENCES lead (id) ON DELETE SET NULL;
CREATE INDEX lead_contact_merged ON lead_contact (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX activity_open ON activity (lead_id, due_at) WHERE kind = 'followUp' AND completed_at IS NULL;
CREATE INDEX activity_due ON activity (due_at, lead_id) WHERE kind = 'followUp' AND completed_at IS NULL;
CREATE INDEX activity_author ON activity (author_id, kind, at);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES agent (id),
  is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 200),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  sort TEXT NOT NULL CHECK (json_valid(sort)),
  columns TEXT CHECK (columns IS NULL OR json_valid(columns)),
  density TEXT,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (owner_id, name);

CREATE TABLE preference (
  agent_id INTEGER PRIMARY KEY REFERENCES agent (id),
  value TEXT NOT NULL CHECK (json_valid(value)),
  view_order TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(view_order))
) STRICT;

CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES agent (id),
  sentence TEXT NOT NULL,
  lead_id INTEGER,
  run_id INTEGER REFERENCES run (id) ON DELETE CASCADE,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  turned_at INTEGER
) STRICT;
CREATE INDEX act_actor ON act (actor_id, id);
CREATE INDEX act_lead ON act (lead_id) WHERE lead_id IS NOT NULL;

ALTER TABLE run_lead ADD COLUMN from_revision INTEGER;
ALTER TABLE run_lead ADD COLUMN from_contact_revision INTEGER;

CREATE TABLE lead_standing (
  lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('lead', 'contact')),
  revision INTEGER NOT NULL,
  stands_as INTEGER NOT NULL,
  PRIMARY KEY (lead_id, part)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE inquiry_index USING fts5(
  text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);
INSERT INTO inquiry_index (inquiry_index, rank) VALUES ('automerge', 0), ('crisismerge', 1000);
CREATE TABLE inquiry_indexed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  through_inquiry INTEGER NOT NULL
) STRICT;
INSERT INTO inquiry_indexed (id, through_inquiry) VALUES (1, 0);
CREATE TABLE inquiry_rewritten (
  id INTEGER PRIMARY KEY,
  lead_id INTEGER NOT NULL,
  last_inquiry INTEGER NOT NULL
) STRICT;
CREATE TRIGGER inquiry_gone AFTER DELETE ON inquiry BEGIN
  INSERT INTO inquiry_rewritten (lead_id, last_inquiry) SELECT OLD.lead_id, ifnull(max(id), 0) FROM inquiry;
  DELETE FROM inquiry_index WHERE rowid = OLD.id AND OLD.id <= (SELECT through_inquiry FROM inquiry_indexed);
  UPDATE inquiry_indexed SET through_inquiry = min(through_inquiry, (SELECT ifnull(max(id), 0) FROM inquiry));
END;
CREATE TRIGGER inquiry_moved AFTER UPDATE OF lead_id ON inquiry BEGIN
  INSERT INTO inquiry_rewritten (lead_id, last_inquiry)
  SELECT value, (SELECT max(id) FROM inquiry) FROM json_each(json_array(OLD.lead_id, NEW.lead_id));
END;
`;
