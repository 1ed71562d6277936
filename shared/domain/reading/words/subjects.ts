/** Ways to say a subject, folded, parted by `|` and line breaks; forms with a plural -s need not be listed. */
export const subjectWords: readonly (readonly [string, string])[] = [
  [
    'buying',
    `buying|buy|buyer|purchase|purchasing|purchaser|acquisition|acquiring|home buying|homebuying|homebuyer
    house hunting
    to buy|want to buy|wants to buy|looking to buy|first time buyer|first time home buyer|first time homebuyer
    compra|comprar|comprador|compradora|compradores|compro|quiero comprar|busco comprar|quero comprar|aquisicao
    achat|acheter|acheteur|acheteurs|acquereur|acquisition immobiliere|kauf|kaufen|kaufer|kauferin|ankauf
    immobilienkauf|hauskauf
    wohnungskauf|kaufinteressent|kaufinteressenten`,
  ],
  [
    'selling',
    `selling|sell|seller|listing|list|vendor|listing agent|seller representation|home selling|to sell|want to sell
    wants to sell|looking to sell|sell my house|sell my home|list my home|list my house
    vender|venta|vendedor|vendedora|vendedores|quiero vender|venda|quero vender|vendre|vente|vendeur|vendeurs
    mise en vente
    verkauf|verkaufen|verkaufer|verkauferin|immobilienverkauf|hausverkauf|wohnungsverkauf`,
  ],
  [
    'renting',
    `renting|rent|rental|renter|tenant|tenancy|lease|leasing|lessee|to rent|for rent|for lease|want to rent
    looking to rent
    alquiler|alquilar|arrendar|inquilino|arrendatario|renta|rentar|aluguel|aluguer|alugar|arrendamento|inquilina
    arrendatario|location|louer|locataire|locataires|mieten|miete|mieter|mieterin|anmietung|mietgesuch`,
  ],
  [
    'letting',
    `letting|let|to let|landlord|lessor|rent out|renting out|let out|letting out|lease out|leasing out
    rental management
    property management|property manager|property letting|tenant search|tenant placement|find a tenant
    poner en alquiler|dar en alquiler|arrendador|propietario arrendador|administracion de propiedades
    gestion de alquileres
    senhorio|locador|por para alugar|colocar para alugar|gestao de arrendamento|administracao de imoveis
    mise en location|bailleur|bailleurs|mettre en location|gestion locative|vermieten|vermietung|vermieter
    vermieterin
    hausverwaltung|mietverwaltung`,
  ],
  [
    'valuation',
    `valuation|value|valuing|appraisal|appraise|appraising|appraiser|estimate of value|market analysis
    market appraisal|cma
    comparative market analysis|opinion of value|broker price opinion|home value|house value|property value
    home worth
    what is my home worth|what is my house worth|home evaluation|property evaluation|tasacion|tasar|valoracion
    avaluo
    avaliacao|avaliar|avaliacao de imovel|estimation|estimer|evaluation|expertise immobiliere|bewertung|bewerten
    immobilienbewertung|wertermittlung|wertgutachten|verkehrswert`,
  ],
  [
    'investing',
    `investing|invest|investment|investor|investment property|buy to let|real estate investing|1031 exchange
    inversion|invertir|inversor|inversora|inversores|inversionista|investimento|investir|investidor|investidora
    investidores
    investissement|investisseur|investisseurs|investissement locatif|kapitalanlage|anlageimmobilie|investieren
    investoren
    anleger`,
  ],
  [
    'relocation',
    `relocation|relocating|relocate|relocator|moving here|corporate relocation|military relocation|reubicacion
    traslado
    realocacao|mudanca|mutation|demenagement|umzug|umziehen`,
  ],
  [
    'commercial',
    `commercial|commercial property|commercial real estate|commercial space|cre|comercial|inmuebles comerciales
    imoveis comerciais|immobilier commercial|immobilier d entreprise|gewerbe|gewerbeimmobilie|gewerbeimmobilien`,
  ],
];
