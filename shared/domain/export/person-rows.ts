import type { PersonFile } from '../../contract/person-file.ts';
import type { Cell } from './cell.ts';

export const personTitles = ['Section', 'Moment', 'Field', 'Value'];

type Part = Exclude<keyof PersonFile, 'schema' | 'version' | 'exportedAt' | 'office'>;

const sections: readonly (readonly [part: Part, title: string])[] = [
  ['leads', 'Person'],
  ['needs', 'Asks for'],
  ['inquiries', 'Inquiry'],
  ['activities', 'Activity'],
  ['timeline', 'Timeline'],
  ['runs', 'Run'],
  ['attention', 'Needs attention'],
  ['acts', 'Act'],
  ['imports', 'Import'],
  ['inbox', 'Inbox'],
  ['audit', 'Audit'],
];

/**
 * Everything about a person as one long table for people to read: a line for each thing that is known, in the order of
 * the file. Several entries of a section are counted: "Inquiry 1", "Inquiry 2". Pure.
 */
export function personRows(file: PersonFile): Cell[][] {
  const head = [
    ['File', '', 'Exported at', file.exportedAt],
    ['File', '', 'Office', file.office.name],
    ['File', '', 'Time zone', file.office.timeZone],
    ['File', '', 'Version', file.version],
  ];
  return [...head, ...sections.flatMap(([part, title]) => sectionRows(title, file[part]))];
}

function sectionRows(title: string, entries: readonly Readonly<Record<string, unknown>>[]): Cell[][] {
  return entries.flatMap((entry, index) => {
    const name = entries.length === 1 ? title : `${title} ${index + 1}`;
    const { at, ...fields } = entry;
    const moment = typeof at === 'string' ? at : '';
    return Object.entries(fields)
      .flatMap(([field, value]) => fieldsOf(fieldWords(field), value))
      .map(([field, value]) => [name, moment, field, value]);
  });
}

/** A field as lines: lists of words become one, what is nested is named by its way, and what is not there is left out. */
function fieldsOf(name: string, value: unknown): [string, Cell][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'number' || typeof value === 'string') return [[name, value]];
  if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']];
  if (Array.isArray(value)) return listFields(name, value);
  return Object.entries(value).flatMap(([field, inner]) => fieldsOf(`${name}: ${fieldWords(field)}`, inner));
}

function listFields(name: string, list: readonly unknown[]): [string, Cell][] {
  if (list.length === 0) return [];
  if (list.every((item) => typeof item === 'string' || typeof item === 'number')) return [[name, list.join('\n')]];
  return list.flatMap((item, index) => fieldsOf(`${name} ${index + 1}`, item));
}

/** `firstResponseAt` is "First response at", `from_agent_id` "From agent id". */
function fieldWords(field: string): string {
  const words = field
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
