import type { DraftLead } from './row.ts';

/** Which value of a lead is longer than Baton keeps, as a sentence; null if none is. */
export function tooLong(lead: DraftLead): string | null {
  return (
    longerThan(200, lead.name, 'The name') ??
    longerThan(100, lead.source, 'The source') ??
    longerThan(20_000, lead.message, 'The inquiry text') ??
    longerThan(200, lead.agentName, 'The agent') ??
    longerThan(200, lead.branchName, 'The branch') ??
    longerThan(200, lead.statusName, 'The status') ??
    longerThan(200, lead.subject, 'The subject') ??
    longerThan(200, lead.externalId, 'The id')
  );
}

function longerThan(most: number, text: string | null, what: string): string | null {
  return text !== null && text.length > most ? `${what} is longer than ${most} characters.` : null;
}
