/**
 * Ways to say a line of insurance, folded, parted by `|` and line breaks; "insurance", "policy" and the like may
 * follow.
 */
export const insuranceLines: readonly (readonly [string, string])[] = [
  [
    'auto',
    `auto|car|vehicle|automobile|motor|private auto|personal auto|auto and car|coche|carro|automovil|seguro de auto
    seguro de coche
    seguro de carro|seguro de vehiculo|seguro auto|seguro automovel|voiture|assurance auto|assurance voiture
    assurance automobile|kfz|autoversicherung|kfz versicherung|kfzversicherung`,
  ],
  [
    'home',
    `home|homeowner|homeowners|homeowner s|home owner|house|dwelling|ho3|hazard|property|residential|hogar|vivienda
    seguro de hogar|seguro de casa|seguro de vivienda|seguro del hogar|seguro residencial|seguro habitacao
    seguro multirriscos
    habitation|assurance habitation|assurance maison|multirisque habitation|wohngebaude|wohngebaudeversicherung
    gebaudeversicherung`,
  ],
  [
    'life',
    `life|term life|whole life|universal life|life assurance|term|vida|seguro de vida|seguro vida|vie|assurance vie
    lebensversicherung|risikolebensversicherung|leben`,
  ],
  [
    'health',
    `health|medical|healthcare|health care|individual health|group health|seguro medico|seguro de salud|salud
    seguro de saude
    plano de saude|saude|sante|mutuelle|assurance sante|assurance maladie|krankenversicherung|gesundheit`,
  ],
  ['medicare', `medicare|medicare advantage|medigap|medicare supplement|part d`],
  [
    'business',
    `business|business owner s|business owners|business owner|bop|commercial insurance|commercial line
    commercial lines
    general liability|business liability|workers comp|workers compensation|professional liability|seguro empresarial
    seguro de empresa|seguro para empresas|empresas|assurance professionnelle|assurance entreprise
    gewerbeversicherung
    betriebshaftpflicht|firmenversicherung`,
  ],
  ['commercial auto', `commercial auto|commercial vehicle|commercial truck|business auto|fleet`],
  [
    'travel',
    `travel|trip|viaje|seguro de viaje|viagem|seguro de viagem|seguro viagem|voyage|assurance voyage|reise
    reiseversicherung`,
  ],
  [
    'renters',
    `renters|renter|renter s|tenants|tenant|tenant s|seguro de inquilino|seguro para inquilinos|assurance locataire
    hausrat|hausratversicherung`,
  ],
  [
    'marine',
    `marine|boat|yacht|watercraft|hull|sailboat|ocean marine|embarcacion|seguro de barco|barco|seguro nautico|bateau
    assurance bateau|boot|bootsversicherung|yachtversicherung`,
  ],
  ['motorcycle', `motorcycle|motorbike|moto|motocicleta|seguro de moto|assurance moto|motorrad|motorradversicherung`],
  [
    'farm',
    `farm|farm and ranch|ranch|crop|agriculture|agricultural|agribusiness|seguro agricola|seguro agrario|agricola
    agricole
    assurance agricole|landwirtschaft|landwirtschaftliche versicherung`,
  ],
  [
    'pet',
    `pet|dog|cat|mascota|mascotas|seguro de mascotas|seguro para mascotas|seguro pet|seguro animal|animaux
    assurance animaux|assurance chien|tierversicherung|hundeversicherung|tierkrankenversicherung`,
  ],
  [
    'disability',
    `disability|disability income|income protection|short term disability|long term disability|invalidez|incapacidad
    seguro de invalidez|invalidite|incapacite|berufsunfahigkeit|berufsunfahigkeitsversicherung|bu versicherung`,
  ],
  [
    'long-term care',
    `long term care|longterm care|ltc|nursing care|cuidados a largo plazo|dependencia|cuidados de longa duracao
    dependance
    assurance dependance|pflege|pflegeversicherung`,
  ],
  ['umbrella', `umbrella|personal umbrella|umbrella liability`],
  ['flood', `flood|inundacion|inondation|elementar|elementarversicherung`],
];

/** Ways to say what kind of mortgage it is; "loan", "mortgage" and the like may follow. */
export const mortgageLines: readonly (readonly [string, string])[] = [
  [
    'purchase',
    `purchase|home purchase|house purchase|buying|buy|purchase money|home buying|compra|adquisicion|achat|acquisition
    kauf|kauffinanzierung|immobilienkauf`,
  ],
  [
    'refinance',
    `refinance|refinancing|refi|refinancer|rate and term|cash out|cash out refinance|cash out refi|remortgage
    remortgaging
    refinanciar|refinanciacion|refinanciamiento|refinanciamento|rachat de credit|rachat de pret|refinancement
    umschuldung
    anschlussfinanzierung|umschulden`,
  ],
  [
    'home equity',
    `home equity|home equity line|home equity line of credit|home equity loan|heloc|equity line|equity loan
    equity release line`,
  ],
  [
    'reverse',
    `reverse|hecm|home equity conversion|equity release|hipoteca inversa|hipoteca reversa|viager|umkehrhypothek`,
  ],
  [
    'construction',
    `construction|new construction|building|build|renovation|construction to permanent|one time close|203k|203 k|lot
    homestyle|construccion|construcao|construction neuve|baufinanzierung|neubau|bau`,
  ],
  [
    'commercial',
    `commercial|commercial mortgage|commercial property|commercial real estate|business|sba|sba 504|sba 7a|comercial
    gewerbe|gewerbefinanzierung`,
  ],
  ['va', `va|veteran|veterans|veterans affairs|va irrrl|irrrl`],
  ['fha', `fha|federal housing administration`],
  ['jumbo', `jumbo|non conforming|super jumbo|high balance`],
  [
    'first-time buyer',
    `first time buyer|first time home buyer|first time homebuyer|first time|first home|first house|first home buyer
    primera vivienda|primer comprador|primeira casa|primeira habitacao|primo accedant|primo accedants|erstkaufer
    erster hauskauf`,
  ],
];
