import type { Agent } from '../../../shared/contract/team.ts';

type Specialty = Pick<Agent['criteria'], 'priceMin' | 'priceMax' | 'leadTypes' | 'lines'>;

/** Prices in thousands of whole units, as the office speaks of them. */
function specialty(
  from: number | null,
  to: number | null,
  leadTypes: string,
  lines: readonly string[] = [],
): Specialty {
  const minor = (thousands: number | null) => (thousands === null ? null : thousands * 100_000);
  return {
    priceMin: minor(from),
    priceMax: minor(to),
    leadTypes: leadTypes === '' ? [] : leadTypes.split(', '),
    lines: [...lines],
  };
}

/** By the agent's name: the prices and kinds of property that the agent works with, where there is a limit. */
export const specialties: Readonly<Record<string, Specialty>> = {
  'Ana Silva': specialty(300, null, 'house, condo'),
  'Ben Carter': specialty(null, 450, 'house, condo, townhouse'),
  'Carmen Ortiz': specialty(200, 700, 'house, townhouse'),
  'Daniel Kim': specialty(null, 800, 'condo, apartment'),
  'Emily Novak': specialty(null, null, 'house, condo'),
  'Farid Haddad': specialty(null, null, 'apartment, condo'),
  'Hannah Weiss': specialty(350, 900, 'house'),
  'Ivan Petrov': specialty(null, null, 'house, land, farm'),
  'Julia Romano': specialty(250, null, 'house, townhouse, condo'),
  'Kevin O’Brien': specialty(null, null, 'commercial, mixed use', ['commercial']),
  'Leila Rahimi': specialty(600, null, ''),
  'Marcus Reed': specialty(null, null, 'apartment'),
};
