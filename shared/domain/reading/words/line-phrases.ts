/** Words that say that something is to be insured. */
export const insureWords = {
  insure: `insure insured insuring insurance policy coverage cover covered quote asegurar assurer versichern`,
  ins: 'insurance policy policies coverage quote quotes plan',
} as const;

/** Lines of insurance as inquiries name them. 'unsettled' names something that no single line covers everywhere. */
export const insuranceLinePhrases: readonly (readonly [string, string])[] = [
  [
    'auto',
    `car/auto/vehicle/automobile <ins>|motor insurance|<insure> *2 my/our/the/a/two/three/both *2 car/cars
    seguro de/para *1 coche/carro/auto/automovil/vehiculo/automoveis
    seguro automovel|seguro auto|assurance auto/automobile/voiture|autoversicherung|kfz versicherung|kfzversicherung`,
  ],
  [
    'home',
    `home/homeowner/homeowners/house <ins>|homeowner s <ins>|home owners <ins>|hazard insurance|ho3
    <insure> my/our/the/a *3 house/home
    seguro de/para *1 hogar/casa/vivienda|seguro del hogar|seguro habitacao|assurance habitation/maison
    wohngebaudeversicherung|gebaudeversicherung`,
  ],
  [
    'life',
    `life insurance/policy/policies/coverage/cover/assurance|term life|whole life|universal life
    life insurance quote|seguro de vida|assurance vie|lebensversicherung|risikolebensversicherung`,
  ],
  [
    'health',
    `health insurance/coverage/plan/plans/cover|medical insurance|individual health insurance/plan
    family health plan|seguro medico|seguro de salud|seguro de saude|plano de saude|assurance sante|mutuelle
    krankenversicherung`,
  ],
  [
    'business',
    `business insurance|business owner s policy|business owners policy|bop|general liability|workers comp
    workers compensation|workers comp insurance|professional liability|commercial insurance
    <insure> *2 my/our/a small business|<insure> my/our/the *1 business/company|assurance professionnelle
    seguro empresarial|betriebshaftpflicht|gewerbeversicherung`,
  ],
  [
    'travel',
    `travel insurance/policy/coverage|trip insurance|seguro de viaje|seguro viagem|seguro de viagem|assurance voyage
    reiseversicherung|auslandskrankenversicherung`,
  ],
  [
    'renters',
    `renters insurance/policy/coverage/quote|renter s insurance/policy/coverage|renter insurance|tenant insurance
    tenants insurance|tenant s insurance|seguro de inquilino|assurance locataire`,
  ],
  [
    'marine',
    `boat/marine/yacht/sailboat insurance/policy/coverage|<insure> *1 my/our/a/the *2 boat/yacht/sailboat
    seguro de barco|assurance bateau|bootsversicherung`,
  ],
  [
    'farm',
    `farm/ranch/crop insurance/policy/coverage|<insure> *1 my/our/a/the *4 farm|seguro agricola|seguro agrario
    assurance agricole`,
  ],
  [
    'pet',
    `pet/dog/cat/puppy insurance/policy|<insure> *1 my/our/a/the *1 dog/cat/puppy|seguro de/para mascotas
    seguro para *2 perro/gato|assurance chien/chat|tierversicherung|hundeversicherung|tierkrankenversicherung`,
  ],
  [
    'disability',
    `disability insurance/policy/coverage|income protection|seguro de invalidez|berufsunfahigkeitsversicherung`,
  ],
  [
    'long-term care',
    `long term care|long term care insurance|longterm care insurance|ltc insurance/policy|pflegeversicherung
    assurance dependance`,
  ],
  [
    'unsettled',
    `medicare|medicare advantage|medicare plan/coverage/insurance|medicare health plan|medigap|medicaid
    commercial auto|commercial auto insurance/policy/coverage|commercial vehicle/truck insurance
    commercial property insurance
    umbrella|umbrella policy|flood insurance|motorcycle insurance/policy|rv insurance|classic car/cars insurance
    group health|group health insurance|mexican car insurance|rental car insurance/coverage
    <insure> *3 box/food/dump/delivery truck|<insure> *3 motorcycle/motorhome/rv/jet
    company car/cars/vehicle/vehicles|landlord insurance/policy|title insurance|mortgage insurance
    short term rental insurance
    condo insurance/policy|home warranty|life insurance license|business auto insurance/policy
    <insure> *3 car/boat/pet/dog/cat wash/repair/dealership/dealer/shop/rental/sitter/grooming|travel nurse`,
  ],
];

/** Words for the lists of `mortgageLinePhrases`. */
export const loanWords = {
  to: 'to 2',
  buy: 'buy buying purchase purchasing get getting find finding want afford',
} as const;

/** Kinds of mortgage as inquiries name them. */
export const mortgageLinePhrases: readonly (readonly [string, string])[] = [
  [
    'purchase',
    `purchase loan/loans/mortgage/mortgages/money|home purchase loan
    loan/mortgage/financing/finance *2 purchase/purchasing|loan/mortgage/financing <to> buy
    loan/mortgage/financing to/for *1 buy/buying`,
  ],
  [
    'refinance',
    `refinance|refinancing|refi|cash out refi/refinance/loan/mortgage|remortgage|remortgaging|refinanciar
    refinanciacion|refinanciamiento|refinancer|rachat de credit|umschuldung|umschulden|anschlussfinanzierung`,
  ],
  [
    'home equity',
    `home equity|home equity loan/line|home equity line of credit|heloc|helocs|equity line|equity line of credit`,
  ],
  ['reverse', `reverse mortgage/mortgages/loan|hecm|hecm line|hipoteca inversa|umkehrhypothek`],
  [
    'construction',
    `construction loan/loans/mortgage/financing|construction to permanent|one time close
    one time close construction loan|construction to perm|renovation loan|lot loan|203k|203 k|fha 203k|fha 203 k
    homestyle`,
  ],
  [
    'commercial',
    `commercial loan/loans/mortgage/mortgages/financing/lending|commercial real estate loan|commercial property loan
    commercial building loan|sba loan/504|sba`,
  ],
  [
    'va',
    `va loan/loans/mortgage/refinance/refi/entitlement/benefit/benefits/eligible/eligibility
    va financing/home/irrrl/purchase/jumbo
    my va|my va loan/loans/entitlement/benefit/benefits/eligibility|irrrl|va home loan`,
  ],
  ['fha', `fha`],
  ['jumbo', `jumbo|jumbo loan/mortgage`],
  [
    'first-time buyer',
    `first time buyer/buyers/homebuyer/homebuyers|first time home/house buyer/buyers
    <buy> *1 my/our first house/home/condo/place|be my/our first house/home/condo|first home buyer/buyers`,
  ],
];

/** Words beside which a plain purchase may be a special loan after all. */
export const specialLoans = `veteran veterans navy army marine marines military served va commercial warehouse
  office llc rental rentals airbnb investment construction build building lot land jumbo bridge lagerhalle business
  clinic shop restaurant reverse duplex units`;
