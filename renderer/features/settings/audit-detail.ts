import { scheduleTitles } from '../../../shared/contract/schedule.ts';
import type { SettingsSection } from '../../../shared/contract/settings.ts';
import { formatNumber } from '../../lib/format.ts';
import { flagWords } from '../leads/desk.ts';
import { reasonAdvice } from '../leads/reassign-reasons.ts';
import type { Names } from '../leads/use-names.ts';
import { actionWords } from './audit-words.ts';

type Detail = Readonly<Record<string, unknown>>;
type AuditNames = Pick<Names, 'agentName' | 'statusName' | 'branchName' | 'departmentName'>;
type Say = (value: unknown, names: AuditNames) => string;

const mostListed = 5;

const sectionTitles: Readonly<Record<SettingsSection, string>> = {
  ...scheduleTitles,
  routing: 'Routing on arrival',
  inbox: 'Inbox folder',
  desk: 'Desks and calls',
};

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Runs that a section of the settings is about have its name. */
const runTitles: Readonly<Record<string, string>> = {
  auto: sectionTitles.autoAssignment,
  top_up: sectionTitles.topUp,
  route: sectionTitles.routing,
};

/** Where the working leads of an agent who left went. */
const handOvers = { distribute: 'desk distributed', agent: 'desk to one agent', pool: 'desk to the pool' };

/** What is said otherwise than by the plain name and the plain value. */
const sayings: Readonly<Record<string, Say>> = {
  agentId: agentAfter(''),
  brokerId: agentAfter(''),
  fromAgentId: agentAfter('from '),
  toAgentId: agentAfter('to '),
  fallbackAgentId: agentAfter('fallback '),
  statusId: statusAfter('status '),
  fromStatusId: statusAfter('from status '),
  toStatusId: statusAfter('to status '),
  heirId: statusAfter('taken over by '),
  eligibleStatusIds: (value, names) => `eligible ${listOf(value, (id) => statusAfter('')(id, names))}`,
  branchId: (value, names) => `branch ${names.branchName(Number(value)) ?? String(value)}`,
  departmentId: (value, names) => `department ${names.departmentName(Number(value)) ?? String(value)}`,
  leadIds: leads,
  keepId: (value) => `kept lead ${plainValue(value)}`,
  mergeId: (value) => `given up lead ${plainValue(value)}`,
  operation: (value) => `for: ${actionWords(plainText(value))}`,
  isGiven: (value) => (value === true ? 'password right' : 'password refused'),
  section: (value) => oneOf(sectionTitles, value),
  schedule: (value) => oneOf(sectionTitles, value),
  kind: (value) => runTitles[plainText(value)] ?? `kind ${plainValue(value)}`,
  flag: (value) => oneOf(flagWords, value),
  reason: (value) => reasonAdvice.find(({ reason }) => reason === value)?.label ?? `reason ${plainValue(value)}`,
  on: (value) => (value === true ? 'on' : 'off'),
  to: (value) => (plainText(value) in handOvers ? oneOf(handOvers, value) : `to ${plainText(value)}`),
  folder: (value) => `folder ${plainText(value)}`,
  format: (value) => plainText(value).toUpperCase(),
  weekdays: (value) => listOf(value, (day) => weekdays[Number(day)] ?? plainValue(day)),
};

/** What is said where there is none; elsewhere nothing is said. */
const sayingsOfNone: Readonly<Record<string, string>> = { toAgentId: 'to nobody', leadCap: 'no lead cap' };

/** Ids by their names and figures as a line of words: `lead 5 · from Ana Silva · to Ben Okafor`. */
export function detailWords(detail: Detail, names: AuditNames): string {
  return Object.entries(detail)
    .filter(([name]) => !isSameStatus(detail, name))
    .map(([name, value]) => partOf(name, value, names))
    .filter((part) => part !== '')
    .join(' · ');
}

function partOf(name: string, value: unknown, names: AuditNames): string {
  if (value === null) return sayingsOfNone[name] ?? '';
  if (Array.isArray(value) && value.length === 0) return '';
  const say = sayings[name];
  if (say !== undefined) return say(value, names);
  const isId = /Ids?$/.test(name);
  return `${plainName(name)} ${typeof value === 'number' && isId ? String(value) : plainValue(value)}`;
}

/** Whoever gets another agent keeps the status, most of the time. */
function isSameStatus(detail: Detail, name: string): boolean {
  const isStatus = name === 'fromStatusId' || name === 'toStatusId';
  return isStatus && detail['fromStatusId'] === detail['toStatusId'];
}

function agentAfter(before: string): Say {
  return (value, names) => `${before}${names.agentName(Number(value))}`;
}

function statusAfter(before: string): Say {
  return (value, names) => `${before}${names.statusName(Number(value))}`;
}

function leads(value: unknown): string {
  if (!Array.isArray(value) || value.length === 1) return `lead ${plainValue(value)}`;
  return value.length > mostListed ? `${formatNumber(value.length)} leads` : `leads ${listOf(value, String)}`;
}

function oneOf(titles: Readonly<Record<string, string>>, value: unknown): string {
  return titles[plainText(value)] ?? plainValue(value);
}

function listOf(value: unknown, say: (item: unknown) => string): string {
  return Array.isArray(value) ? value.map(say).join(', ') : say(value);
}

/** `agentId` → `agent`, `isGiven` → `given`, `placedLeads` → `placed leads`, `top_up` → `top up`. */
function plainName(name: string): string {
  const bare = name.replace(/^is(?=[A-Z])/, '').replace(/Ids?$/, '');
  return bare
    .replaceAll('_', ' ')
    .replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : ' '}${letter.toLowerCase()}`);
}

/** Text that is no word of Baton's own, as a path or a day, stays as it is. */
function plainValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return listOf(value, plainValue);
  const text = plainText(value);
  return /^[a-z]+[A-Za-z_]*$/.test(text) ? plainName(text) : text;
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
