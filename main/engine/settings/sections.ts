import type { SettingsSection, SettingsValue } from '../../../shared/contract/settings.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';

export type SavedSection<Section extends SettingsSection = SettingsSection> = {
  readonly section: Section;
  readonly value: SettingsValue<Section>;
  readonly changedAt: number;
  readonly changedBy: number | null;
};

type SettingsRow = { value: string; changed_at: number; changed_by: number | null };

function toSection<Section extends SettingsSection>(section: Section, row: SettingsRow): SavedSection<Section> {
  return {
    section,
    value: JSON.parse(row.value) as SettingsValue<Section>,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}

export function loadSection<Section extends SettingsSection>(
  db: ReadDatabase,
  section: Section,
): SavedSection<Section> {
  const row = db
    .statement<[string], SettingsRow>('SELECT value, changed_at, changed_by FROM settings WHERE section = ?')
    .get(section);
  if (row) return toSection(section, row);
  requireOffice(db);
  throw new Error(`an office without its settings section ${section}`);
}

export function saveSection<Section extends SettingsSection>(
  context: WriteContext,
  section: Section,
  value: SettingsValue<Section>,
): void {
  context.db
    .statement(
      `INSERT INTO settings (section, value, changed_at, changed_by) VALUES (?, ?, ?, ?)
       ON CONFLICT (section) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by`,
    )
    .run(section, JSON.stringify(value), context.now, context.caller.agentId);
}
