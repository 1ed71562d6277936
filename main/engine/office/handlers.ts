import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Office, officeOperations } from '../../../shared/contract/office.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, ReadContext, WriteContext } from '../context.ts';
import { fillSample } from '../sample/api.ts';
import { restartSchedules } from '../schedule/api.ts';
import { requireOffice } from './api.ts';
import { requireSound } from './rules.ts';
import { setup } from './setup.ts';

function get(context: ReadContext): OutputOf<'office.get'> {
  return requireOffice(context.db);
}

function save(context: WriteContext, input: InputOf<'office.save'>): OutputOf<'office.save'> {
  const before = requireOffice(context.db);
  requireSound(input.office);
  const after = tidied({ ...before, ...given(input.office) });
  if (after.timeZone !== before.timeZone) restartSchedules(context);
  context.db
    .statement(
      `UPDATE office SET name = ?, time_zone = ?, country = ?, sla_minutes = ?, hours = ?, holidays = ?,
         keep_branches_apart = ?`,
    )
    .run(
      after.name,
      after.timeZone,
      after.country,
      after.slaMinutes,
      JSON.stringify(after.hours),
      JSON.stringify(after.holidays),
      Number(after.keepBranchesApart),
    );
  record(context, { changed: Object.keys(given(input.office)) });
  return { ...after, createdAt: before.createdAt };
}

function given(office: Partial<Office>): Partial<Office> {
  return Object.fromEntries(Object.entries(office).filter(([, value]) => value !== undefined));
}

function tidied(office: Office): Office {
  return { ...office, holidays: [...new Set(office.holidays)].toSorted() };
}

export const officeHandlers = {
  'office.setup': setup,
  'office.get': get,
  'office.save': save,
  'office.fillSample': fillSample,
} satisfies HandlersFor<typeof officeOperations>;
