import type { SettingsSection, SettingsValue } from '../../../shared/contract/settings.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { foundingValue } from './founding.ts';

export type SavedSection<Section extends SettingsSection = SettingsSection> = {
  readonly [Name in Section]: {
    readonly section: Name;
    readonly value: SettingsValue<Name>;
    readonly changedAt: number;
    readonly changedBy: number | null;
  };
}[Section];

type SettingsRow = { value: string; changed_at: number; changed_by: number | null };

/** A section, or a field of it, that this data does not hold yet has its founding value. */
export function loadSection<Section extends SettingsSection>(
  db: ReadDatabase,
  section: Section,
): SavedSection<Section> {
  const row = db
    .statement<[string], SettingsRow>('SELECT value, changed_at, changed_by FROM settings WHERE section = ?')
    .get(section);
  const { createdAt } = requireOffice(db);
  const stored = JSON.parse(row?.value ?? '{}') as Partial<SettingsValue<Section>>;
  const saved = {
    section,
    value: { ...foundingValue(db, section), ...stored },
    changedAt: row?.changed_at ?? createdAt,
    changedBy: row?.changed_by ?? null,
  };
  return saved;
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
