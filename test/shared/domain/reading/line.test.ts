import { expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const named: readonly (readonly [string, string])[] = [
  ['I need car insurance', 'auto'],
  ['Quote for auto insurance please', 'auto'],
  ['Can you insure my car?', 'auto'],
  ["Homeowner's insurance for a 1920s place", 'home'],
  ['Can you insure our house?', 'home'],
  ['Term life for 20 years, policy for both of us', 'life'],
  ['I am looking for health insurance', 'health'],
  ['Renters insurance, studio', 'renters'],
  ['Travel insurance for three weeks in Peru', 'travel'],
  ['Do you do pet insurance?', 'pet'],
  ['We need general liability for a bakery', 'business'],
  ['Boat insurance for a 30 foot sloop', 'marine'],
  ['A farm policy for 200 acres', 'farm'],
  ['Disability insurance for a nurse', 'disability'],
  ['Long-term care insurance for my mother', 'long-term care'],
  ["I don't need car insurance, I need life insurance", 'life'],
  ['First of all a policy for the house: home insurance. Later maybe car insurance.', 'home'],
  ['Looking to refinance', 'refinance'],
  ['HELOC for a new kitchen?', 'home equity'],
  ['Reverse mortgage, how does it work?', 'reverse'],
  ['Construction loan for a new build', 'construction'],
  ['Commercial mortgage for a dental office', 'commercial'],
  ['Can I use my VA loan twice?', 'va'],
  ['VA loan to purchase a house', 'va'],
  ['How much down for FHA?', 'fha'],
  ['Jumbo loan for a purchase', 'jumbo'],
  ['We need a loan to purchase a house', 'purchase'],
  ['First-time home buyer, need a mortgage', 'first-time buyer'],
  ['Busco un seguro de coche', 'auto'],
  ['Necesito un seguro médico', 'health'],
  ['Preciso de um seguro de vida', 'life'],
  ['Une assurance habitation, svp', 'home'],
  ['Ich brauche eine Lebensversicherung', 'life'],
  ['Wir suchen eine Umschuldung für den Kredit', 'refinance'],
];

test.each(named)('“%s” asks for %s', (text, line) => {
  expect(readOne('line', text)).toEqual([{ line }]);
});

const unnamed: readonly string[] = [
  'Home and auto together, what does the insurance cost? Car insurance and home insurance.',
  'I am not looking for car insurance',
  'Not FHA, please. Everybody pushes FHA on me.',
  'No more quotes for purchase loans',
  'Commercial auto insurance for two vans',
  'I turn 65 and need Medicare, no idea about health insurance',
  'My neighbor needs car insurance',
  'Later maybe a HELOC',
  'Does the building have a pet policy?',
  'I sold my car',
  'VA 22301 is where we live',
  'Va bene, grazie',
  'We bought a car and a house',
  'carinsurance',
  'helth insurence',
  'Heloch',
  'I insure nothing',
  'A veteran wants a loan to purchase a house',
  'Refinance or HELOC, which is better?',
  'I work in construction and need a mortgage',
  'Insurance for our food truck',
  'Keine Lebensversicherung',
];

test.each(unnamed)('“%s” asks for no one line', (text) => {
  expect(readOne('line', text)).toEqual([]);
});
