import type { Lead } from '../../../shared/contract/leads.ts';
import { formatCountdown, formatSpan } from '../../lib/format.ts';

/** What the broker sends along with a lead: who it is, how to reach it, what it asked, how much time is left. */
export function handoverMessage(lead: Lead, agentName: string | null, now: number): string {
  const newest = lead.inquiries.toSorted((one, other) => other.receivedAt - one.receivedAt)[0];
  const greeting = agentName === null ? 'Hello,' : `Hello ${agentName},`;
  const lines = [
    greeting,
    '',
    `this lead is yours: ${lead.name}`,
    lead.phone === null ? null : `Phone: ${lead.phone}`,
    lead.email === null ? null : `E-mail: ${lead.email}`,
    `First response: ${responseWords(lead, now)}`,
    newest === undefined || newest.text === '' ? null : `\nInquiry:\n${newest.text}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function responseWords(lead: Lead, now: number): string {
  if (lead.firstResponseAt !== null) return 'given';
  const left = lead.slaDueAt - now;
  if (left < 0) return `overdue by ${formatSpan(left)}`;
  return left < 3_600_000 ? `due in ${formatCountdown(left)}` : `due in ${formatSpan(left)}`;
}
