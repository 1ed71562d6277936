import type { Random } from './random.ts';

export type Subject = 'buying' | 'selling' | 'renting' | 'valuation';

const areas = [
  'Harbor Point',
  'Riverside',
  'Old Mill',
  'Downtown',
  'Lakeview',
  'Cedar Grove',
  'Maple Heights',
  'Northgate',
  'Westfield',
  'Pine Hill',
] as const;
const streets = [
  'Oak Street',
  'Mill Road',
  'Harbor Lane',
  'Chestnut Avenue',
  'Station Road',
  'Hillcrest Drive',
] as const;
const times = ['this weekend', 'on Saturday morning', 'after 5 pm', 'tomorrow', 'next week', 'any evening'] as const;
const plans = [
  'by the end of summer',
  'within three months',
  'before school starts',
  'in no hurry',
  'as soon as possible',
] as const;

const texts: Readonly<Record<Subject, readonly string[]>> = {
  buying: [
    'Hi, is the {beds}-bedroom on {street} still available? I could view it {time}.',
    'We are looking for a {beds} bedroom house in {area}, up to {price}k, ideally {plan}. Can somebody call me?',
    'First-time buyer here. Pre-approved for {price}k. What do you have in {area}?',
    'Saw your listing in {area}. Does it have a garage, and is the price negotiable?',
    'Relocating for work, need a {beds} bedroom in or near {area} {plan}. Video tours are fine.',
    'Interested in the condo at {street}. What are the monthly fees?',
    'Please send me the floor plan of the {beds} bed in {area}. We are cash buyers, budget {price}k.',
    'My wife and I would like to see the house on {street} {time}.',
    'Is {area} a good place to invest? I have around {price}k and want to rent it out.',
  ],
  selling: [
    'I want to sell my {beds} bedroom house in {area}, {plan}. What is your commission?',
    'Thinking of listing our place on {street}. Could someone come by {time}?',
    'We inherited a house in {area} and would like to sell it as it is. How does that work?',
    'Our listing with another office has just expired. Asking {price}k, no offers. What would you do differently?',
    'Selling to downsize {plan}. I would need a smaller place in {area} as well.',
  ],
  renting: [
    'Looking for a {beds} bedroom apartment in {area}, moving {plan}. We have one cat.',
    'Is the flat on {street} still for rent? I can come {time}.',
    'Need a furnished place in {area} for six months, company pays.',
    'What do I need to apply for the {beds} bedroom in {area}?',
    'Two students looking for something near {area}, quiet and affordable.',
  ],
  valuation: [
    'What is my house on {street} worth today? {beds} bedrooms, renovated kitchen.',
    'Please send me a free valuation for a {beds} bedroom in {area}.',
    'Neighbours in {area} sold for {price}k. Could ours reach that as well?',
    'We are refinancing and need an estimate for our home in {area} {plan}.',
  ],
};

const foreignTexts: readonly (readonly [Subject, string])[] = [
  ['buying', 'Hola, busco una casa de {beds} habitaciones en {area}, hasta {price} mil. ¿Me pueden llamar en español?'],
  ['renting', 'Buenas tardes, ¿sigue disponible el apartamento en {street}? Puedo verlo esta semana.'],
  ['selling', 'Quiero vender mi casa en {area}. ¿Cuánto tiempo suele tardar?'],
  [
    'buying',
    'Bonjour, nous cherchons une maison de {beds} chambres à {area}. Budget {price}k. Merci de nous rappeler.',
  ],
  ['renting', 'Guten Tag, ist die Wohnung in {area} noch frei? Wir sind zu zweit und ziehen im Herbst um.'],
  ['buying', 'Olá, tenho interesse no apartamento de {beds} quartos em {area}. Aceitam visita no sábado?'],
];

export type InquiryText = { readonly subject: Subject; readonly text: string };

/** What a person might write: mostly English, now and then another language. */
export function inquiryText(random: Random): InquiryText {
  const [subject, template] = random.chance(0.07)
    ? random.pick(foreignTexts)
    : english(
        random,
        random.weighted([
          ['buying', 50],
          ['renting', 24],
          ['selling', 16],
          ['valuation', 10],
        ]),
      );
  return { subject, text: filled(random, template) };
}

function english(random: Random, subject: Subject): readonly [Subject, string] {
  return [subject, random.pick(texts[subject])];
}

function filled(random: Random, template: string): string {
  const values: Readonly<Record<string, string>> = {
    beds: String(random.int(1, 5)),
    price: String(random.int(18, 95) * 10),
    area: random.pick(areas),
    street: `${random.int(2, 480)} ${random.pick(streets)}`,
    time: random.pick(times),
    plan: random.pick(plans),
  };
  return template.replaceAll(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '');
}

const again = [
  'Hello again, nobody has called me yet. Is there any news?',
  'One more question: are pets allowed?',
  'I am still interested. Could we talk {time}?',
  'Could you also send me what you have in {area}?',
] as const;

export function secondInquiryText(random: Random): string {
  return filled(random, random.pick(again));
}

export const sources: readonly (readonly [string, number])[] = [
  ['Zillow', 24],
  ['Realtor.com', 16],
  ['Facebook', 17],
  ['Google Ads', 11],
  ['Website', 14],
  ['Referral', 7],
  ['Open house', 6],
  ['Instagram', 3],
  ['Walk-in', 2],
];
