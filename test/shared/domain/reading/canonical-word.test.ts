import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalWord, type WordKind } from '../../../../shared/domain/reading/canonical-word.ts';
import { leadTypeWords } from '../../../../shared/domain/reading/words/lead-types.ts';
import { insuranceLines, mortgageLines } from '../../../../shared/domain/reading/words/lines.ts';
import { subjectWords } from '../../../../shared/domain/reading/words/subjects.ts';

const ways: readonly (readonly [WordKind, string, readonly string[]])[] = [
  [
    'subject',
    'buying',
    [
      'Buyers',
      'buyer',
      'BUYING',
      'Home buying',
      'home-buyers',
      'Buyer leads',
      'Purchase',
      'Käufer',
      'compra',
      'acheteurs',
      'Comprar casa',
      'First-time buyers',
      'Buying a home',
      'property purchase',
    ],
  ],
  [
    'subject',
    'selling',
    ['Sellers', 'sell', 'Listings', 'Home sellers', 'Venta', 'venda', 'vendre', 'Verkäufer', 'selling a house'],
  ],
  [
    'subject',
    'renting',
    [
      'Rentals',
      'rent',
      'Tenants',
      'leasing',
      'Alquiler',
      'aluguel',
      'location',
      'Mieter',
      'for rent',
      'Renting an apartment',
    ],
  ],
  [
    'subject',
    'letting',
    ['Landlords', 'Lettings', 'Property management', 'rent out', 'Vermietung', 'gestion locative', 'bailleurs'],
  ],
  [
    'subject',
    'valuation',
    [
      'Valuations',
      'Appraisal',
      'home value',
      'CMA',
      'Tasación',
      'Avaliação',
      'estimation',
      'Wertermittlung',
      'property valuation',
    ],
  ],
  [
    'subject',
    'investing',
    ['Investors', 'investment properties', 'Inversión', 'Kapitalanlage', 'real estate investing'],
  ],
  ['subject', 'relocation', ['Relocations', 'relocating', 'corporate relocation', 'Umzug']],
  ['subject', 'commercial', ['Commercial', 'commercial real estate', 'Gewerbeimmobilien', 'comercial']],
  ['subject', 'renters insurance', ['Renters insurance', "renter's insurance"]],
  ['subject', 'auto', ['Car insurance', 'auto', 'Kfz-Versicherung']],
  ['subject', 'refinance', ['Refinance', 'refi', 'Refinancing', 'Umschuldung']],
  [
    'leadType',
    'house',
    ['Houses', 'single-family homes', 'Single Family', 'casa', 'Maison', 'Einfamilienhäuser', 'villas'],
  ],
  ['leadType', 'condo', ['Condos', 'condominium', 'Condominiums']],
  ['leadType', 'apartment', ['Apartments', 'flats', 'pisos', 'Wohnungen', 'appartement', 'apartamentos', 'apt']],
  ['leadType', 'land', ['Lots', 'plots', 'acreage', 'Grundstücke', 'terreno', 'vacant land']],
  ['leadType', 'farm', ['Farms', 'ranches', 'fincas', 'Bauernhof', 'horse properties']],
  [
    'leadType',
    'multi-family',
    ['Multi-family', 'multifamily', 'duplexes', 'Mehrfamilienhaus', 'apartment buildings', 'immeuble'],
  ],
  ['leadType', 'office', ['Offices', 'office space', 'Büros', 'oficinas']],
  ['leadType', 'retail', ['Retail', 'shops', 'stores', 'storefronts', 'local comercial']],
  ['leadType', 'warehouse', ['Warehouses', 'industrial', 'Lagerhalle', 'galpão']],
  ['leadType', 'person', ['Individuals', 'person', 'Privatperson', 'particulares']],
  ['leadType', 'family', ['Families', 'family', 'household', 'Familien', 'familia']],
  ['leadType', 'business', ['Businesses', 'companies', 'small business', 'Unternehmen', 'empresas', 'PME']],
  [
    'leadType',
    'self-employed',
    ['Self employed', 'freelancers', '1099', 'Selbstständige', 'autónomos', 'auto-entrepreneur'],
  ],
  [
    'line',
    'auto',
    ['Auto', 'car insurance', 'Cars', 'vehicle', 'seguro de coche', 'assurance auto', 'Autoversicherung'],
  ],
  [
    'line',
    'home',
    [
      'Home',
      "homeowner's",
      'Homeowners insurance',
      'house insurance',
      'seguro de hogar',
      'assurance habitation',
      'HO3',
    ],
  ],
  [
    'line',
    'life',
    ['Life', 'term life', 'Whole Life Insurance', 'seguro de vida', 'assurance vie', 'Lebensversicherung'],
  ],
  ['line', 'health', ['Health plans', 'medical insurance', 'seguro médico', 'Krankenversicherung']],
  ['line', 'business', ['Business insurance', 'general liability', 'BOP', "workers' comp", 'commercial insurance']],
  ['line', 'travel', ['Travel', 'trip insurance', 'Reiseversicherung']],
  ['line', 'renters', ['Renters', "renter's insurance", "tenants' insurance"]],
  ['line', 'marine', ['Boats', 'marine', 'yacht insurance']],
  ['line', 'farm', ['Farms', 'ranch insurance', 'crop']],
  ['line', 'pet', ['Pets', 'dog insurance', 'mascotas']],
  ['line', 'disability', ['Disability', 'income protection', 'Berufsunfähigkeit']],
  ['line', 'long-term care', ['Long term care', 'LTC', 'long-term care insurance']],
  ['line', 'purchase', ['Purchase', 'purchases', 'purchase loans', 'home purchase']],
  ['line', 'refinance', ['Refi', 'refinancing', 'cash-out refinance', 'remortgage']],
  ['line', 'home equity', ['HELOC', 'HELOCs', 'home equity loans']],
  ['line', 'reverse', ['Reverse mortgages', 'HECM']],
  ['line', 'construction', ['Construction loans', 'new construction', '203(k)', 'renovation loans']],
  ['line', 'commercial', ['Commercial', 'commercial mortgages', 'SBA']],
  ['line', 'va', ['VA', 'VA loans', 'veterans']],
  ['line', 'fha', ['FHA', 'fha loan']],
  ['line', 'jumbo', ['Jumbo', 'jumbo loans', 'non-conforming']],
  ['line', 'first-time buyer', ['First-time buyers', 'first time home buyer', 'First time homebuyers']],
];

for (const [kind, word, others] of ways) {
  test(`the ${kind} “${word}” is known by ${others.length} other ways to say it`, () => {
    expect(others.map((other) => canonicalWord(kind, other))).toEqual(others.map(() => word));
  });
}

test('each word stands for itself', () => {
  const words: readonly (readonly [WordKind, readonly (readonly [string, string])[]])[] = [
    ['subject', subjectWords],
    ['leadType', leadTypeWords],
    ['line', [...insuranceLines, ...mortgageLines]],
  ];
  for (const [kind, entries] of words) {
    for (const [word] of entries) expect([word, canonicalWord(kind, word)]).toEqual([word, word]);
  }
});

test('an unknown word comes back folded', () => {
  expect([
    canonicalWord('subject', '  Zoning   AdviCE '),
    canonicalWord('leadType', 'Château d’eau'),
    canonicalWord('line', 'Crop-Dusting'),
    canonicalWord('line', ''),
    canonicalWord('leadType', 'insurance'),
  ]).toEqual(['zoning advice', 'chateau d’eau', 'crop-dusting', '', 'insurance']);
});

test('words that are alike without meaning the same stay apart', () => {
  const pairs: readonly (readonly [WordKind, string, string])[] = [
    ['subject', 'renting', 'letting'],
    ['leadType', 'condo', 'apartment'],
    ['leadType', 'townhouse', 'house'],
    ['leadType', 'warehouse', 'house'],
    ['line', 'home', 'home equity'],
    ['line', 'auto', 'commercial auto'],
    ['line', 'health', 'medicare'],
    ['line', 'home loan', 'home'],
  ];
  expect(pairs.filter(([kind, one, other]) => canonicalWord(kind, one) === canonicalWord(kind, other))).toEqual([]);
});

test('a word said twice is the same word, whatever it is', () => {
  const kinds = fc.constantFrom<WordKind>('subject', 'leadType', 'line');
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(...ways.flatMap(([, , others]) => others)).map((word) => `${word}s`),
    fc
      .array(fc.constantFrom('home', 'loans', 'buyers', 'the', 'insurance', 'car', 'for', 'rent'), { maxLength: 4 })
      .map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(kinds, words, (kind, word) => {
      const once = canonicalWord(kind, word);
      expect(canonicalWord(kind, once)).toBe(once);
      expect(canonicalWord(kind, word.toUpperCase())).toBe(canonicalWord(kind, word.toUpperCase().toLowerCase()));
    }),
    { numRuns: 2000 },
  );
});
