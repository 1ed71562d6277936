import { expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const named: readonly (readonly [string, readonly string[]])[] = [
  ['a house in Riverside', ['Riverside']],
  ['RIVERSIDE or fairview', ['Riverside', 'Fairview']],
  ['Old Harbor East please', ['Old Harbor East']],
  ['old harbor', ['Old Harbor']],
  ['em sao joao', ['São João']],
  ["Riverside's west side", ['Riverside']],
  ['condo Downtown', ['Downtown']],
  ['not in Riverside but Fairview', ['Fairview']],
  ['moving from Riverside to Fairview', ['Fairview']],
  ['anywhere but Riverside', []],
  ['not in Riverside', []],
  ['anything except Riverside', []],
  ['not far from Riverside', ['Riverside']],
  ['not only Riverside', ['Riverside']],
  ['just outside Riverside', ['Riverside']],
  ['outside of Riverside', []],
  ['Riverside, but not Riverside', []],
  ['the Riversider hotel', []],
  ['a Riversde house', []],
  ['12 Riverside Drive', []],
  ['on Fairview Ave', []],
  ['my agent Mike Fairview', []],
  ['Hello Riverside Realty', []],
  ['north of the river', []],
  ['in North, please', ['North']],
  ['a riverside cottage', []],
  ['lookin in riverside thx', ['Riverside']],
  ['3 bed, riverside or fairview, 400k', ['Riverside', 'Fairview']],
  ['with riverside views', []],
  ['Company: Fairview Bakery', []],
  ['my name is Ann Fairview', []],
  ['not Riverside or Fairview', []],
  ['far from Riverside', []],
  ['Fuera de Riverside', []],
  ['nicht in Riverside', []],
  ['02132', ['02132']],
  ['in 02132 or 02185-1234', ['02132', '02185']],
  ['garaged at 33716', ['33716']],
  ['zip 90210', ['90210']],
  ['zip code: 90210', ['90210']],
  ['Beverly Hills, CA 90210', ['90210']],
  ['Riverside 90210', ['Riverside', '90210']],
  ['not in 02132', []],
  ['90210', []],
  ['$33716', []],
  ['33716 dollars', []],
  ['33,716', []],
  ['budget 33716', []],
  ['33716 miles on it', []],
  ['33716 Main Street', []],
  ['order 33716', []],
  ['call 555-33716', []],
  ['133716', []],
];

test.each(named)('“%s” asks for %j', (text, areas) => {
  expect(readOne('areas', text)).toEqual(areas.map((area) => ({ areas: [area] })));
});

const codes: readonly (readonly [
  country: string,
  text: string,
  areas: readonly string[],
  vocabulary?: readonly string[],
])[] = [
  ['CA', 'near k1a 0b1', ['K1A 0B1']],
  ['CA', 'near K1A0B1', ['K1A 0B1']],
  ['CA', 'D1A 0B1', []],
  ['GB', 'flat in sw1a 1aa', ['SW1A 1AA']],
  ['GB', 'the M25 2nd exit', []],
  ['GB', 'flat in SW1', ['SW1'], ['SW1']],
  ['DE', 'PLZ 10115', ['10115']],
  ['DE', '10115 Riverside', ['Riverside', '10115']],
  ['DE', '80331', ['80331'], ['80*']],
  ['DE', '80331', []],
  ['DE', '80331 €', [], ['80*']],
  ['FR', 'code postal 75011', ['75011']],
  ['ES', 'CP 28001', ['28001']],
  ['IT', 'CAP 20121', ['20121']],
  ['PT', '1200-195 Lisboa', ['1200-195']],
  ['NL', '1012 AB', ['1012 AB']],
  ['AU', 'NSW 2000', ['2000']],
  ['AU', 'built 2004', [], ['2000-2099']],
  ['AU', 'in 3056', ['3056'], ['3000-3207']],
  ['IN', 'pin 560001', ['560001']],
  ['IN', 'pin code 560 001', ['560001']],
  ['IN', '560001', []],
  ['AT', '1010', ['1010'], ['1010-1090']],
  ['PL', 'kod 00-950', ['00-950'], ['00-950']],
];

for (const [country, text, areas, vocabulary = ['Riverside']] of codes) {
  test(`in ${country} “${text}” asks for ${areas.join(' and ') || 'nothing'} beside ${vocabulary.join()}`, () => {
    const found = readOne('areas', text, { country, areas: vocabulary }).flatMap((value) => value.areas ?? []);
    expect(found.toSorted()).toEqual([...areas].toSorted());
  });
}

test('no more than twenty areas are proposed', () => {
  const areas = Array.from({ length: 30 }, (_, at) => `Quarter${String.fromCharCode(97 + at)}x`);
  expect(readOne('areas', areas.join(', '), { areas })).toHaveLength(20);
});
