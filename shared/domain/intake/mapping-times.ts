import { clockOf, hasClock } from './clock.ts';
import { bareTitle, headerWords } from './header.ts';
import { type Proposal, propose } from './proposal.ts';

const timeOfArrival =
  /^(?:(?:enquiry|inquiry|lead|created?|creation|submitted|submission|received|date) )?(?:time|hour|hora|heure|uhrzeit|zeit)(?: (?:received|created|submitted|(?:d[eo] |del )?(?:contacto|contato|lead|entrada|alta|cadastro)|de la demande|du contact|of (?:enquiry|inquiry)))?$/;

/** A column of times belongs to the dates of the inquiries beside it, where these tell no time themselves. */
export function withTimes(
  guessed: readonly Proposal[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Proposal[] {
  const valuesOf = (column: number) => rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  const isTimes = ({ column }: Proposal) => {
    const values = valuesOf(column);
    return values.length > 0 && values.every((value) => clockOf(value) !== null);
  };
  const dates = guessed.filter((proposal) => proposal.field === 'receivedAt' && !isTimes(proposal));
  const [date] = dates;
  if (date === undefined || dates.length > 1 || valuesOf(date.column).some(hasClock)) return guessed;
  const times = guessed.find(
    (each) =>
      (each.field === 'receivedAt' || timeOfArrival.test(headerWords(bareTitle(header[each.column] ?? '')))) &&
      isTimes(each),
  );
  if (times === undefined) return guessed;
  return guessed.map((each) =>
    each === times ? propose(each.column, 'receivedTime', 0.8, 'the time of the dates beside it') : each,
  );
}
