import type { NearReason } from '../../../contract/near-matches.ts';
import { comparePhones, mailboxOf, phoneDigits, phoneKeys } from './contact.ts';
import { compareNames, isFullName, namePartsOf, type NameParts } from './names.ts';
import { foldText } from '../text.ts';
import { placesOf, type Places } from './places.ts';

type AreaReason = Extract<NearReason, 'same_postal_code' | 'same_city' | 'same_area_asked'>;

/** What is said of somebody: a row of a file or a lead of the office. */
export type Person = {
  readonly name: string;
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
  readonly phone: string | null;
  /** What the person wrote, read only when a namesake is found; null = nothing. */
  readonly text: () => string | null;
  /** Areas that the person asks for, as the office calls them; read only when nothing else decides. */
  readonly areas: (text: string | null) => readonly string[];
};

/** A person made ready to be compared. What takes its time is found when first asked for: most people have no namesake. */
export class Comparable {
  readonly name: NameParts;
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
  readonly #person: Person;
  readonly #country: string;
  #read: { readonly text: string | null } | null = null;
  #places: Places | null = null;
  #areas: readonly string[] | null = null;

  constructor(name: NameParts, person: Person, country: string) {
    this.name = name;
    this.emailKey = person.emailKey;
    this.phoneKey = person.phoneKey;
    this.#person = person;
    this.#country = country;
  }

  get phone(): string | null {
    return phoneDigits(this.phoneKey, this.#person.phone);
  }

  get mailbox(): string | null {
    return mailboxOf(this.emailKey);
  }

  get places(): Places {
    return (this.#places ??= placesOf(this.#text(), this.#country));
  }

  /** Where the person asks for something. */
  get areas(): readonly string[] {
    return (this.#areas ??= [...this.places.asked, ...this.#person.areas(this.#text()).map(foldText)]);
  }

  #text(): string | null {
    return (this.#read ??= { text: this.#person.text() }).text;
  }
}

/** null for somebody without a name. `country` is the office's (ISO 3166, two letters). */
export function comparable(person: Person, country: string): Comparable | null {
  const name = namePartsOf(person.name);
  return name === null ? null : new Comparable(name, person, country);
}

/**
 * Why two people may be one although neither e-mail nor phone says so; null if nothing speaks for it. The names have to
 * agree and something besides: how they are reached, where they are, whom they work for. Where both say where they are
 * and differ, only how they are reached, their street or their firm can still speak for one person. Where one does not
 * say it, a name speaks for itself if it is rare (`isRare`), written alike and whole; a usual one does not. Symmetric.
 */
export function nearness(one: Comparable, other: Comparable, isRare: boolean): readonly NearReason[] | null {
  if (isSame(one.emailKey, other.emailKey) || isSame(one.phoneKey, other.phoneKey)) return null;
  const name = compareNames(one.name, other.name);
  if (name === null) return null;
  const reached = compareContact(one, other);
  const home = comparePlaces(one, other);
  const isOneWord = one.name.last === '';
  if (isOneWord && reached.length === 0 && !home.includes('same_street')) return null;
  const found = [...reached, ...home];
  const area = compareAreas(one, other);
  if (area !== 'different' && area !== 'unknown') found.push(area);
  if (found.length > 0) return [name, ...found];
  return area === 'unknown' && isRare && name === 'same_name' && isFullName(one.name) && isFullName(other.name)
    ? [name, 'rare_name']
    : null;
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

function compareContact(one: Comparable, other: Comparable): NearReason[] {
  const [own, others] = [one.phone, other.phone];
  const phone = own === null || others === null ? null : comparePhones(own, others);
  return [...(phone === null ? [] : [phone]), ...(isSame(one.mailbox, other.mailbox) ? ['same_mailbox' as const] : [])];
}

function comparePlaces(one: Comparable, other: Comparable): NearReason[] {
  const reasons: NearReason[] = [];
  if (agreement(one.places.streets, () => other.places.streets) === true) reasons.push('same_street');
  if (agreement(one.places.companies, () => other.places.companies) === true) reasons.push('same_company');
  return reasons;
}

/** By the finest thing that both say: two postal codes of one city are two areas. */
function compareAreas(one: Comparable, other: Comparable): AreaReason | 'different' | 'unknown' {
  const codes = agreement(one.places.codes, () => other.places.codes);
  if (codes !== null) return codes ? 'same_postal_code' : 'different';
  const cities = agreement(one.places.cities, () => other.places.cities);
  if (cities !== null) return cities ? 'same_city' : 'different';
  const asked = agreement(one.areas, () => other.areas);
  if (asked !== null) return asked ? 'same_area_asked' : 'different';
  return 'unknown';
}

/** null when one of them says nothing. What the other says is found only if the first says something. */
function agreement(one: readonly string[], other: () => readonly string[]): boolean | null {
  if (one.length === 0) return null;
  const said = other();
  return said.length === 0 ? null : one.some((value) => said.includes(value));
}

/** Of two people who are near each other without a rare name, one of these is common to both. */
export function evidenceKeys(person: Comparable): string[] {
  return [...contactKeys(person), ...placeKeys(person)];
}

export function contactKeys({ phone, mailbox }: Comparable): string[] {
  const phones = phone === null ? [] : phoneKeys(phone).map((key) => `phone ${key}`);
  return mailbox === null ? phones : [...phones, `mailbox ${mailbox}`];
}

function placeKeys(person: Comparable): string[] {
  const { streets, companies, codes, cities } = person.places;
  const marked = (mark: string, values: readonly string[]) => values.map((value) => `${mark} ${value}`);
  return [
    ...marked('street', streets),
    ...marked('company', companies),
    ...marked('code', codes),
    ...marked('city', cities),
    ...marked('asked', person.areas),
  ];
}

/** Whether anything is said of where the person is or asks for something. */
export function saysPlace(person: Comparable): boolean {
  return placeKeys(person).length > 0;
}
