import { personFileVersion, type PersonFile } from '../../../shared/contract/person-file.ts';
import { createZonedStamp } from '../../../shared/domain/export/zoned-stamp.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadNames } from './names.ts';
import { leadsOf, needsOf } from './person-leads.ts';
import type { PersonReader } from './person-reader.ts';
import { attentionOf, runsOf } from './person-runs.ts';
import { actsOf, auditOf, importsOf, inboxOf } from './person-traces.ts';
import { activitiesOf, inquiriesOf, timelineOf } from './person-words.ts';

/** All that Baton holds about the person whom a lead stands for. */
export function gatherPerson({ db, now }: Pick<WriteContext, 'db' | 'now'>, leadId: number): PersonFile {
  const { name, timeZone } = requireOffice(db);
  const stamp = createZonedStamp(timeZone);
  const leadIds = leadsOfPerson(db, leadId);
  const reader: PersonReader = {
    db,
    names: loadNames(db),
    stamp,
    stampOrNull: (ms) => (ms === null ? null : stamp(ms)),
    ids: JSON.stringify(leadIds),
  };
  return {
    schema: 'baton.person',
    version: personFileVersion,
    exportedAt: stamp(now),
    office: { name, timeZone },
    leads: leadsOf(reader, leadIds),
    needs: needsOf(reader, leadIds),
    inquiries: inquiriesOf(reader),
    activities: activitiesOf(reader),
    timeline: timelineOf(reader),
    runs: runsOf(reader),
    attention: attentionOf(reader),
    acts: actsOf(reader),
    imports: importsOf(reader),
    inbox: inboxOf(reader),
    audit: auditOf(reader),
  };
}

/** The lead, those that it took over or was given up for, and so on, by their ids. */
function leadsOfPerson(db: ReadDatabase, leadId: number): number[] {
  return db
    .statement<[number], number>(
      `WITH RECURSIVE person (lead_id) AS (
         VALUES (?)
         UNION
         SELECT contact.lead_id FROM person JOIN lead_contact AS contact ON contact.merged_into = person.lead_id
         UNION
         SELECT contact.merged_into FROM person JOIN lead_contact AS contact ON contact.lead_id = person.lead_id
         WHERE contact.merged_into IS NOT NULL
       )
       SELECT lead_id FROM person ORDER BY lead_id`,
    )
    .pluck()
    .all(leadId);
}
