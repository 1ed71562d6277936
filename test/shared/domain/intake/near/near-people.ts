import fc from 'fast-check';
import {
  comparable,
  nearness,
  type Comparable,
  type Person,
} from '../../../../../shared/domain/intake/near/nearness.ts';
import { createNameCounts } from '../../../../../shared/domain/intake/near/rare-names.ts';

export type Facts = {
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly text?: string | null;
  readonly areas?: readonly string[];
};

export function person({ name, email = null, phone = null, text = null, areas = [] }: Facts): Person {
  return { name, emailKey: email, phoneKey: phone, phone, text: () => text, areas: () => areas };
}

export function compared(facts: Facts, country = 'US'): Comparable | null {
  return comparable(person(facts), country);
}

/** Everybody against everybody, without any index: the pairs that are near, as "index-index". */
export function nearPairs(people: readonly Facts[], country = 'US'): string[] {
  const all = people.map((facts) => compared(facts, country));
  const counts = createNameCounts();
  for (const each of all) if (each !== null) counts.countRow(each.name);
  return all.flatMap((one, index) =>
    all.slice(0, index).flatMap((other, before) => {
      const isNear = one !== null && other !== null && nearness(one, other, counts.isRare(one.name)) !== null;
      return isNear ? [`${before}-${index}`] : [];
    }),
  );
}

const firstNames = ['Ana', 'Bob', 'Robert', 'Katharine', 'Katherine', 'Kate', 'José', 'Jose', 'M.', 'Maria'];
const lastNames = ['Silva', 'Whitfield', 'Whitfeild', 'Whitfild', "O'Neil", 'ONeil', 'de Souza', 'Souza', 'Álvarez'];
const mailboxes = ['ana.silva', 'anasilva', 'info', 'kw', 'bob+lead', 'robert'];
const phones = [
  '+14125550142',
  '+14125550143',
  '+14125550124',
  '+14125505142',
  '+351412555014',
  '+13125550142',
  '+4915112345678',
];
const lines = [
  'City: Lisbon',
  'City: Porto',
  'Zip: 02139',
  'Zip: 2139',
  'Street: 12 Elm St',
  'Address: 12 Elm Street, Springfield, IL 62704',
  'Company: Osei Ltd',
  'Property Address: 9 Oak Road',
];

const name = fc.oneof(
  fc.tuple(fc.constantFrom(...firstNames), fc.constantFrom(...lastNames)).map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom(...firstNames), fc.constantFrom(...lastNames)).map(([one, other]) => `${other}, ${one}`),
  fc
    .tuple(fc.constantFrom(...firstNames), fc.constantFrom(...firstNames), fc.constantFrom(...lastNames))
    .map((parts) => parts.join(' ')),
  fc.constantFrom(...firstNames, 'ana@example.com', '+1 412 555 0142', ''),
);

/** People who are alike in many ways. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  name,
  email: fc.option(
    fc
      .tuple(fc.constantFrom(...mailboxes), fc.constantFrom('example.com', 'example.org'))
      .map((parts) => parts.join('@')),
  ),
  phone: fc.option(fc.constantFrom(...phones)),
  text: fc.option(fc.subarray(lines, { maxLength: 3 }).map((some) => some.join('\n'))),
  areas: fc.subarray(['Riverside', '02139', 'Lisbon'], { maxLength: 1 }),
});
