import { contactKeys, evidenceKeys, saysPlace, type Comparable } from './nearness.ts';
import type { NameCounts } from './rare-names.ts';

export type Member = {
  readonly leadId: number | null;
  readonly line: number | null;
  readonly who: Comparable;
  /** A row's name under all that may be the same; empty for a lead, which is only found. */
  readonly keys: readonly string[];
  /** The line of the row for which it was looked at last. */
  seenBy: number;
};

/** A name that more people have is looked at by what else they have in common. */
const fewNamesakes = 20;
/** So many of those are compared with a row. */
const mostCompared = 50;

/** Leads stand before rows. */
type Block = { readonly leads: Member[]; readonly rows: Member[]; byEvidence: ReadonlyMap<string, Member[]> | null };

/** People by the names that could be one, those alone whose name some row has. First all rows are added, then leads. */
export type Namesakes = {
  addRow(row: Member): void;
  /** `memberOf` is asked only if a row may have the name. */
  addLead(keys: readonly string[], memberOf: () => Member): void;
  /**
   * Every lead and every earlier row that may be near the row, each once. Of people with a usual name only those who share something else with
   * it, what tells most before what tells little, and only the first fifty; `onCut` is told when there are more.
   */
  of(row: Member, onCut: () => void): Iterable<Member>;
};

export function createNamesakes(counts: NameCounts): Namesakes {
  // A row that has its name to itself needs no block.
  const found = new Map<string, Member | Block>();
  const shared = ({ who }: Member, keysOf = evidenceKeys) =>
    counts.isRare(who.name) ? [...keysOf(who), `name ${who.name.first} ${who.name.last}`] : keysOf(who);
  const evidenceOf = ({ leads, rows }: Block) => {
    // Where leads are is read for rows that say it, and is of no use to others.
    const keysOf = rows.some(({ who }) => saysPlace(who)) ? evidenceKeys : contactKeys;
    return byEvidence([...leads, ...rows], (member) => shared(member, keysOf));
  };
  const addTo = (key: string, there: Member | Block, member: Member, side: 'leads' | 'rows') => {
    const block = 'leads' in there ? there : { leads: [], rows: [there], byEvidence: null };
    if (block !== there) found.set(key, block);
    block[side].push(member);
  };
  return {
    addRow(row) {
      for (const key of row.keys) {
        const there = found.get(key);
        if (there === undefined) found.set(key, row);
        else addTo(key, there, row, 'rows');
      }
    },
    addLead(keys, memberOf) {
      for (const key of keys) {
        const there = found.get(key);
        if (there !== undefined) addTo(key, there, memberOf(), 'leads');
      }
    },
    *of(row, onCut) {
      const mark = row.line ?? 0;
      const isLater = ({ line }: Member) => line !== null && line >= mark;
      const isNew = (member: Member) => {
        if (member.seenBy === mark) return false;
        member.seenBy = mark;
        return true;
      };
      const large: Block[] = [];
      for (const key of row.keys) {
        const block = found.get(key);
        if (block === undefined || !('leads' in block)) continue;
        if (block.leads.length + block.rows.length > fewNamesakes) large.push(block);
        else {
          for (const member of block.leads) if (isNew(member)) yield member;
          for (const member of block.rows) {
            if (isLater(member)) break;
            if (isNew(member)) yield member;
          }
        }
      }
      if (large.length === 0) return;
      let left = mostCompared;
      for (const evidence of shared(row)) {
        for (const block of large) {
          block.byEvidence ??= evidenceOf(block);
          for (const member of block.byEvidence.get(evidence) ?? []) {
            if (isLater(member)) break;
            if (!isNew(member)) continue;
            if (left === 0) return onCut();
            left -= 1;
            yield member;
          }
        }
      }
    },
  };
}

function byEvidence(members: readonly Member[], keysOf: (member: Member) => string[]): ReadonlyMap<string, Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    for (const key of keysOf(member)) {
      const alike = found.get(key);
      if (alike === undefined) found.set(key, [member]);
      else alike.push(member);
    }
  }
  return found;
}
