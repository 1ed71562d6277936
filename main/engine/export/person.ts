import { personFormats } from '../../../shared/contract/export.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { PersonFile } from '../../../shared/contract/person-file.ts';
import { personRows, personTitles } from '../../../shared/domain/export/person-rows.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { requireVisibleLead } from '../leads/api.ts';
import { requireOffice } from '../office/api.ts';
import { makeFile } from './file.ts';
import { formatOf } from './format-of.ts';
import { gatherPerson } from './person-file.ts';
import { namedPlace, usualPlace } from './place.ts';
import { beginCsv } from './table.ts';

/** The audit's entry comes first, so that it stands in the file, too. The name of the file names nobody. */
export function exportPerson(context: WriteContext, input: InputOf<'export.person'>): OutputOf<'export.person'> {
  const { db, now } = context;
  const { leadId, path: named } = input;
  requireVisibleLead(db, context.caller, leadId);
  const format = formatOf(input, personFormats);
  const { timeZone } = requireOffice(db);
  const place =
    named === null
      ? usualPlace(db.file, `Baton lead ${leadId} ${localDate(now, timeZone)}.${format}`)
      : namedPlace(named, input.format === undefined ? personFormats : [input.format]);
  record(context, { leadId, format });
  const file = gatherPerson(context, leadId);
  const path = makeFile(context, place, (write) => {
    if (format === 'json') {
      write(`${JSON.stringify(file, null, 2)}\n`);
      return;
    }
    const table = beginCsv(write, personTitles, timeZone);
    table.add(personRows(file));
    table.end();
  });
  return { path, entries: countEntries(file) };
}

function countEntries(file: PersonFile): number {
  return Object.values(file).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0);
}
