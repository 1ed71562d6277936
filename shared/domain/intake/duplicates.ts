type Keys = { readonly emailKey: string | null; readonly phoneKey: string | null; readonly line: number };

/**
 * Finds people who stand in a file more than once. The function it returns takes the leads in file order and gives the
 * line of the first row with the same e-mail or, failing that, the same phone; null for a person not seen before.
 * What a repeated row adds (a second phone) is known from then on as the first row's.
 */
export function createDuplicateFinder(): (lead: Keys) => number | null {
  const byEmail = new Map<string, number>();
  const byPhone = new Map<string, number>();
  return ({ emailKey, phoneKey, line }) => {
    const sameEmail = emailKey === null ? undefined : byEmail.get(emailKey);
    const samePhone = phoneKey === null ? undefined : byPhone.get(phoneKey);
    const known = sameEmail ?? samePhone;
    const first = known ?? line;
    if (emailKey !== null && sameEmail === undefined) byEmail.set(emailKey, first);
    if (phoneKey !== null && samePhone === undefined) byPhone.set(phoneKey, first);
    return known ?? null;
  };
}
