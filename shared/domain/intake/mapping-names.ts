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

/** Lists of owners who sell themselves: "Owner Name" beside "Owner Phone", with no other column for a name. */
function withOwners(proposals: readonly Proposal[], header: readonly string[]): readonly Proposal[] {
  const words = header.map(headerWords);
  const isNamed = proposals.some(({ field }) => field === 'name' || field === 'firstName' || field === 'lastName');
  const isBeside = words.some((each) => contactOfOwner(each) !== null);
  if (isNamed || !isBeside) return proposals;
  const fields = new Set(proposals.map(({ field }) => field));
  return proposals.map((proposal) => {
    const own = words[proposal.column] ?? '';
    if (own === 'owner name' || own === 'owner')
      return propose(proposal.column, 'name', 0.8, 'owners with their phones');
    const field = contactOfOwner(own);
    if (field === null || fields.has(field)) return proposal;
    fields.add(field);
    return propose(proposal.column, field, 0.8, 'owners with their phones');
  });
}

function contactOfOwner(words: string): 'email' | 'phone' | null {
  if (/^owner (?:e ?mail)(?: address| 1)?$/.test(words)) return 'email';
  return /^owner (?:phone|mobile|cell|telephone|tel|contact)(?: phone| number| no| 1)?$/.test(words) ? 'phone' : null;
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
