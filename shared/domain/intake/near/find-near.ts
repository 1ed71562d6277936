import type { NearReason } from '../../../contract/near-matches.ts';
import { nameKeys, namePartsOf } from './names.ts';
import { createNamesakes, type Member, type Namesakes } from './namesakes.ts';
import { Comparable, comparable, nearness, type Person } from './nearness.ts';
import { createNameCounts, type NameCounts } from './rare-names.ts';

/** Somebody whom a row may be: a lead of the office, or else an earlier row. */
export type NearCandidate = {
  readonly leadId: number | null;
  readonly line: number | null;
  readonly reasons: readonly NearReason[];
};

export type NearRow = {
  readonly line: number;
  /** The likeliest first. */
  readonly candidates: readonly NearCandidate[];
  /** How many there are besides. */
  readonly others: number;
  /** So many people have this name and place that the row was compared with some of them only. */
  readonly isCut: boolean;
};

export type RowPerson = Person & { readonly line: number };
export type LeadPerson = Person & { readonly leadId: number };

const mostCandidates = 3;

const weights: Readonly<Record<NearReason, number>> = {
  phone_one_digit: 5,
  phone_digits_swapped: 5,
  phone_front: 5,
  same_mailbox: 4,
  same_street: 4,
  same_company: 3,
  same_postal_code: 3,
  same_city: 2,
  same_name: 2,
  other_order: 2,
  same_area_asked: 1,
  rare_name: 1,
  middle_name: 1,
  nickname: 1,
  one_letter: 1,
};

const peoplePerStep = 100;

/**
 * The rows that may be a lead of the office or an earlier row, in the order given: rows as in the file, leads by rising
 * id. Only people whose names can be one are compared, and of a usual name only those who share something else, so that
 * time grows with the number of people and not with its square. `country` is the office's (ISO 3166, two letters).
 * It pauses every few people, so that the caller can do something else meanwhile.
 */
export function* findNear(
  rows: readonly RowPerson[],
  leads: Iterable<LeadPerson>,
  country: string,
): Generator<void, NearRow[]> {
  const counts = createNameCounts();
  const namesakes = createNamesakes(counts);
  const members: Member[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % peoplePerStep === 0) yield;
    const who = comparable(row, country);
    if (who === null) continue;
    counts.countRow(who.name);
    const member = { leadId: null, line: row.line, who, keys: nameKeys(who.name), seenBy: 0 };
    namesakes.addRow(member);
    members.push(member);
  }
  let done = 0;
  for (const lead of leads) {
    if (done % peoplePerStep === 0) yield;
    done += 1;
    addLead(lead, country, namesakes, counts);
  }
  const found: NearRow[] = [];
  for (const [index, row] of members.entries()) {
    if (index % peoplePerStep === 0) yield;
    const near = nearRow(row, namesakes, counts);
    if (near !== null) found.push(near);
  }
  return found;
}

function addLead(lead: LeadPerson, country: string, namesakes: Namesakes, counts: NameCounts): void {
  const name = namePartsOf(lead.name);
  if (name === null) return;
  counts.countLead(name);
  const keys = nameKeys(name);
  let member: Member | null = null;
  namesakes.addLead(keys, () => {
    member ??= { leadId: lead.leadId, line: null, who: new Comparable(name, lead, country), keys: [], seenBy: 0 };
    return member;
  });
}

function nearRow(row: Member, namesakes: Namesakes, counts: NameCounts): NearRow | null {
  let isCut = false;
  const onCut = () => {
    isCut = true;
  };
  const candidates = candidatesOf(row, namesakes.of(row, onCut), counts.isRare(row.who.name));
  if (candidates.length === 0) return null;
  const others = Math.max(0, candidates.length - mostCandidates);
  return { line: row.line ?? 0, candidates: candidates.slice(0, mostCandidates), others, isCut };
}

function candidatesOf(row: Member, namesakes: Iterable<Member>, isRare: boolean): NearCandidate[] {
  const candidates: NearCandidate[] = [];
  for (const other of namesakes) {
    const reasons = nearness(row.who, other.who, isRare);
    if (reasons !== null) candidates.push({ leadId: other.leadId, line: other.line, reasons });
  }
  // Leads before lines, the oldest first, where they are alike.
  return candidates.toSorted(
    (one, next) =>
      weightOf(next) - weightOf(one) ||
      (one.leadId ?? Number.MAX_SAFE_INTEGER) - (next.leadId ?? Number.MAX_SAFE_INTEGER) ||
      (one.line ?? 0) - (next.line ?? 0),
  );
}

function weightOf({ reasons }: NearCandidate): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0);
}
