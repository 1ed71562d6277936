import type { IntakeField } from '../../contract/intake.ts';
import { headerWords } from './header.ts';
import { isFurtherName } from './header-words.ts';
import { type Proposal, propose } from './proposal.ts';
import { foldText } from './text.ts';

/**
 * Puts together what several columns say of a name: "Name" beside "Vorname" is the surname, a middle name needs a first
 * name, and owners whose phones stand beside them are the leads themselves.
 */
export function settleNames(
  proposals: readonly Proposal[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Proposal[] {
  return withHalves(withOwners(withoutLoneParts(proposals, header), header), rows);
}

function withoutLoneParts(proposals: readonly Proposal[], header: readonly string[]): readonly Proposal[] {
  const isPart = ({ column }: Proposal) => isFurtherName(headerWords(header[column] ?? ''));
  const isFirst = (proposal: Proposal) => proposal.field === 'firstName';
  if (proposals.some((each) => isFirst(each) && !isPart(each))) return proposals;
  if (!proposals.some(({ field }) => field === 'name' || field === 'lastName')) return proposals;
  return proposals.map((each) =>
    isFirst(each) && isPart(each) && headerWords(header[each.column] ?? '') === 'middle name'
      ? propose(each.column, 'message', 0.5, 'there is no first name beside it')
      : each,
  );
}

const roles = ['owner', 'partner', 'broker', 'realtor', 'landlord', 'manager', 'advisor'];

/** Lists of owners who sell themselves, of brokers …: "Owner Name" beside "Owner Phone", with no other column for a name. */
function withOwners(proposals: readonly Proposal[], header: readonly string[]): readonly Proposal[] {
  const words = header.map(headerWords);
  const fields = new Set(proposals.map(({ field }) => field));
  const isNamed = fields.has('name') || fields.has('firstName') || fields.has('lastName');
  const role = roles.find((each) => words.some((title) => contactOf(each, title) !== null));
  if (isNamed || role === undefined) return proposals;
  if (role !== 'owner' && (fields.has('email') || fields.has('phone'))) return proposals;
  return proposals.map((proposal) => {
    const title = words[proposal.column] ?? '';
    const isName = title === role || title === `${role} name`;
    const field = isName ? 'name' : contactOf(role, title);
    if (field === null || fields.has(field)) return proposal;
    fields.add(field);
    return propose(proposal.column, field, 0.8, 'the only people of the file');
  });
}

function contactOf(role: string, title: string): 'email' | 'phone' | null {
  if (!title.startsWith(`${role} `)) return null;
  const rest = title.slice(role.length + 1);
  if (/^e ?mail(?: address| id| 1)?$/.test(rest)) return 'email';
  return /^(?:phone|mobile|cell|telephone|tel|contact)(?: phone| number| no| 1)?$/.test(rest) ? 'phone' : null;
}

type Half = 'firstName' | 'lastName';

/** The name beside one half of it is the other half, unless its cells hold that half as well. */
function withHalves(proposals: readonly Proposal[], rows: readonly (readonly string[])[]): Proposal[] {
  const columnOf = (field: IntakeField) => proposals.find((proposal) => proposal.field === field)?.column;
  const [name, first, last] = [columnOf('name'), columnOf('firstName'), columnOf('lastName')];
  const half = first ?? last;
  if (name === undefined || half === undefined || (first !== undefined && last !== undefined)) return [...proposals];
  const pairs = rows.map((row) => [foldText(row[name] ?? ''), foldText(row[half] ?? '')] as const);
  const told = pairs.filter(([whole, part]) => whole !== '' && part !== '');
  if (told.length === 0 || told.some(([whole, part]) => whole.includes(part))) return [...proposals];
  const missing: Half = first === undefined ? 'firstName' : 'lastName';
  return proposals.map((proposal) =>
    proposal.column === name ? propose(name, missing, 0.7, 'the other half of the name stands beside it') : proposal,
  );
}
