import type { Proposal } from '../../../../../shared/contract/needs.ts';
import { needLabel, needWords } from './need-words.ts';

export type Piece = {
  readonly start: number;
  readonly text: string;
  /** What the words say, as in "Area: Dorchester"; empty for words between. */
  readonly says: readonly string[];
};

type Words = Pick<Proposal, 'field' | 'value' | 'words' | 'start' | 'end'>;

/** A text cut where proposals begin and end. A proposal whose words do not stand where it says is left out. */
export function highlight(text: string, proposals: readonly Words[]): readonly Piece[] {
  const fitting = proposals.filter(({ words, start, end }) => words !== '' && text.slice(start, end) === words);
  const cuts = new Set([0, text.length, ...fitting.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].toSorted((one, other) => one - other);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covering = fitting.filter((proposal) => proposal.start <= start && proposal.end >= end);
    return {
      start,
      text: text.slice(start, end),
      says: covering.map((proposal) => `${needLabel(proposal.field)}: ${needWords(proposal)}`),
    };
  });
}
