const words: Readonly<Record<string, string>> = {
  'office.setup': 'Set up the office',
  'office.save': 'Changed the office',
  'session.confirm': 'Confirmed with the password',
  'statuses.save': 'Saved a status',
  'statuses.retire': 'Retired a status',
  'team.create': 'Added an agent',
  'team.save': 'Changed an agent',
  'team.deactivate': 'Made an agent inactive',
  'team.reactivate': 'Made an agent active',
  'absences.save': 'Saved an absence',
  'absences.cancel': 'Ended or cancelled an absence',
  'branches.save': 'Saved a branch',
  'departments.save': 'Saved a department',
  'leads.create': 'Typed in a lead',
  'leads.save': 'Changed a lead',
  'leads.saveNeed': 'Said what a lead asks for',
  'leads.reactivate': 'Reactivated a lead',
  'leads.assign': 'Assigned a lead',
  'leads.setStatus': 'Changed a status of a lead',
  'leads.flag': 'Changed a flag',
  'activity.add': 'Wrote in an activity log',
  'activity.complete': 'Completed a follow-up',
  'ledger.credit': 'Credited or debited an agent',
  'intake.collect': 'Took in the inbox folder',
  'export.leads': 'Exported leads',
  'export.person': 'Exported everything about a person',
  'export.all': 'Exported all data',
  'runs.commit': 'Carried out a run',
  'runs.undo': 'Undid a run',
  'settings.save': 'Saved a configuration',
  'schedule.runDue': 'Noted a scheduled time',
  'schedule.pause': 'Paused automatic runs',
  'schedule.resume': 'Resumed automatic runs',
};

/** An operation as an act of a person; a name without words stays as it is. */
export function actionWords(action: string): string {
  return words[action] ?? action;
}

/** Ids and figures as a line of words: `run 2 · kind auto · placed 260`. */
export function detailWords(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${plainName(name)} ${plainValue(value)}`)
    .join(' · ');
}

/** `agentId` → `agent`, `isGiven` → `given`, `placedLeads` → `placed leads`. */
function plainName(name: string): string {
  const bare = name.replace(/^is(?=[A-Z])/, '').replace(/Ids?$/, '');
  return bare.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : ' '}${letter.toLowerCase()}`);
}

function plainValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(plainValue).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
