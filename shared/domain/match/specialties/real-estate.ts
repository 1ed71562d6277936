import type { SpecialtyWords } from './specialty-words.ts';

/** What clients and agents of a real estate office say, by what it is about. */
export const realEstateWords = [
  [
    'first-home',
    `first-time!, first time buy!, first home!, first house!, first place, never bought!, never owned!, starter
    home!, starter, newlywed, newly married, girlfriend, boyfriend, fiance, <throwing money, <sick of renting!,
    <tired of renting!, <stop renting, <rent went up, <pay a landlord, <paying rent, <our own place, <of our own,
    <somewhere of my own, down payment, percent down, closing cost, preapproval, inspection?, <how does it work,
    <where to start, <nervous, <new to this, <nobody in my family, parents' basement, living with parents, save up,
    saved, small house, affordable, modest, young couple, <student loans, <bear with us, explains, patient,
    questions, preapproved!, prequalified!, <never done this!, <no experience, <own four walls!, <something of our
    own!, <something of my own!, <a place that is mine!, <our rental, <half our pay, <before I can even look, <where
    do we begin, <student debt`,
  ],
  [
    'family-home',
    `bedroom?, four-bedroom, 4-bedroom, 5-bedroom, yard, backyard, garden?, school district!, schools, elementary,
    kids, children, growing family!, bigger house!, bigger place!, more space!, outgrow!, another baby, pregnant,
    family of four, family of five, playroom, cul-de-sac, garage, in-law suite, move-up!, upgrade to, colonial,
    townhouse?, single-family, twins!, bunk beds!, triplets, toddler, kindergarten!, elementary school!, basement?,
    den, mudroom, in-laws, granny flat!, home office`,
  ],
  [
    'selling',
    `sell!, selling!, list our!, list my!, listing agent!, listings, put on the market!, on the market, for sale
    sign, sign in the yard, staging!, stage, photos, photographer, open house!, asking price, over asking, multiple
    offers!, bidding, commission, market our, pricing, marketing, get it sold, sold in, best price, seller, bought
    elsewhere, <come by and tell us, paint, <what should we fix, curb appeal, up for grabs, highest bid, put it on
    the market!, find a buyer!, for sale?, get rid of this house!, the most for our house!, get the most!, before we
    move?, showings!, competing offers!, flooring?, declutter?, our turn`,
  ],
  [
    'expired-listing',
    `expired!, expire!, relist!, failed to sell!, didn't sell!, hasn't sold!, another broker!, another agency!, other
    agency!, other agent, last agent, previous agent, fired our, price cut, days on market, no offers, no showings,
    off the market, by owner, fresh start?, agreement has run out!, listing ended!, listing ran out!, discount
    broker!, price reduction!, price reductions!, sell it ourselves!, not a single bid!, not one offer!, ran out!,
    ended without!`,
  ],
  [
    'relocation',
    `transfer!, job transfer!, transferred!, out of state!, out-of-state!, new job!, job offer!, new position, new
    assignment, corporate, employer, military order!, pcs!, orders, base, post?, deploy, fly out, sight unseen!,
    video tour!, video call, virtual tour!, remotely!, from afar, far away, commute!, hours away?, overseas,
    abroad?, move across, cross-country!, moving to the area!, moving from, don't know the area!, unfamiliar with,
    school district?, arrival, arrive by, start work, starts in, report in, report to, navy?, army?, air force?,
    company pays, house-hunting, one weekend, relocate!, relocated!, relocating!, relocation!, another state!, from
    another state!, move to your city!, moving to your city!, your state!, your area!, walk through with a camera!,
    film!, facetime!, zoom!, new post!, hospital?, residency?, professor!, university?, branch office!,
    headquarters!, from maps, weeks to find`,
  ],
  [
    'condo',
    `condo!, condominium!, loft!, hoa!, association!, bylaws!, special assessment!, doorman!, concierge, elevator,
    high floor, high-rise, highrise, balcony, parking space, deeded parking, reserves, building, studio?,
    one-bedroom, downtown, in the city, walk to, walkable, pets allowed?, short-term rental, unit, penthouse?, floor
    plan?, gym, rooftop, no yard, no lawn, dues!, hoa dues!, hoa fee!, lock up and leave!, theatres, co-op!, high
    rise!, tower!, board?, litigation, condos!, rented by the week`,
  ],
  [
    'luxury',
    `luxury!, luxurious, high-end!, waterfront!, estate?, penthouse!, mansion!, villa!, architect-designed!,
    architect, discreet!, discreetly!, discretion!, privacy!, private showing!, private viewing!, off-market!,
    quietly!, no sign, family office!, assistant, wine cellar, pool, dock, yacht, staff quarters, guest house,
    gated, million, cash buyer, terrace, view of the water, lake view, lakefront!, oceanfront!, trophy, helicopter,
    chauffeur, acres of lawn?, foreign buyer, prestige, exclusive, confidential!, confidentiality!, unnamed!,
    anonymous!, secluded!, gardens?, boathouse!, residence!, never appear!, privately!, security?, castle, ranch
    estate, championship golf, tennis court!, butler`,
  ],
  [
    'renting',
    `rent!, rental?, <for rent!, to rent!, renter, lease?, apartment!, apt!, flat, studio, room, roommate!,
    month-to-month!, a month, per month, first and last, 1st n last, deposit!, security deposit!, application fee!,
    tenant rights!, landlord?, move in, move-in, utilities!, furnished!, credit score?, bad credit, bruised credit,
    pet, dog, cat, pitbull, student!, campus, newcomer, evict?, background check, viewing, viewings, available from,
    laundry, sublet!, short-term lease, find a place, places to rent!, need a place, place to live, <couch, <my
    lease is up!, <lease ends!, one bedroom, section 8!, voucher!, rentals!, cosigner!, graduated, roof over my
    head!, somewhere to live!, out by?, bills included!, landlords who accept!, who says yes?, lease a house!, lease
    an apartment!, rental history!, references?, eviction on my record!, nobody rents to me!, evicted before!, room
    for rent!`,
  ],
  [
    'letting',
    `>tenants!, tenant!, find a tenant!, good tenant!, reliable tenant!, screen!, screening!, let out!, rent out!,
    rent it out!, rented out!, renting it out!, property manage!, manage my!, manage the!, manage it!, landlord!,
    collect rent!, collects rent!, late payment, late rent, evict!, eviction!, my tenant!, our tenant!, lodger,
    repairs, maintenance, plumber, boiler, furnace, toilet, leases, write a lease, new lease!, raise the rent!,
    vacant!, empty since!, sitting empty!, vacancy, vacancies, my rental!, rental property?, our rental, <i own a
    house, <while we're away!, <keep it and, bring in something!, bring in money!, bring in a little!, renters!,
    occupied, owner?, i'm the owner!, live far, hours away, look after!, looks after!, on assignment, <couple of
    years, income from it, handyman, manage a rental!, manage my rental!, house rented!, getting it rented!, collect
    the rent!, pay on time!, pays late!, pay late!, applicant!, applicants!, going rate!, lockouts!, leaks!,
    trashed!, won't leave!, won't move out!, stopped paying!, stands empty!, without a tenant!, behind with the
    rent!, rent arrears!, owner who lives, through with chasing`,
  ],
  [
    'downsizing',
    `senior, elderly, eighties, seventies, retire!, retired, retirement!, empty nest!, children have left!, kids are
    gone!, children are gone!, too big!, too much house!, too much for us!, stairs!, staircase!, steps, one floor!,
    single floor!, one level!, single-level!, single-story!, ranch-style, knees, hip, walker, fall, fell, assisted
    living!, nursing home!, retirement community!, memory care!, dementia, widow, widower, yard work, lawn, gutters,
    snow, forty years, thirty years, fifty years, decades!, lifetime!, belongings!, movers, sort through, declutter,
    raised a family!, raised our!, smaller place!, something smaller!, older couple!, turning point, parents'?, mom,
    dad, mother, father, grandmother, grandfather, health, let go, downsize!, downsizing!, rattle around!, youngest
    moved out!, ground floor!, fourteen rooms, more than i can keep up!, keep up with!, memory lane, memories!,
    sorting!, in our seventies!, in their eighties!, old folks!, golden years!, condo for seniors!, mobility!`,
  ],
  [
    'estate-sale',
    `inherit!, heir!, heirs!, probate!, executor!, estate sale!, the estate, will, trust, passed away!, died!,
    death!, late mother!, late father!, late husband, late wife, deceased!, funeral!, siblings!, sister?, brother?,
    cousins, aunt, uncle, parent's house!, parents' house!, mother's house!, father's house!, grandma, grandpa,
    empty the house!, emptied!, clear out!, cleared!, clean out!, furniture, belongings, attorney, administrator,
    left us!, left me!, court?, executrix!, heirloom?, left her house!, left his house!, basement full, estate
    attorney!, death certificate!, inherited!, inheritance!`,
  ],
  [
    'divorce',
    `divorce!, divorced!, divorcing!, split up!, splitting up!, ex!, ex-wife!, ex-husband!, marriage, mediator!,
    judge, custody, no longer together!, broke up!, both names, my half!, moved out, wife?, husband?, separated!,
    separation!, separating!, split the house!, neutral agent!, get divorced!, getting divorced!`,
  ],
  [
    'valuation',
    `worth!, value!, valuation!, appraisal!, market analysis!, opinion of value!, estimate!, comps!, comparable!, tax
    appeal!, assess!, assessment?, assessor!, assessed!, property tax!, curious!, just curious!, not selling!, what
    would it bring, would bring!, would fetch!, fetch!, how much is my house!, what is my house!, buyout!, buy him
    out!, buy her out!, written!, in writing, report, certified!, figure!, number?, honest, no pressure, pressure,
    hearing, dispute, contest, date of death!, insurance value, zestimate!, online estimate!, appraise!, appraiser!,
    appraised!, go for!, would go for!, gone for!, neutral figure!, fair market!, fair price!, where prices are,
    book value, black and white!, second opinion!, paid out!, cost basis!`,
  ],
  [
    'land',
    `land!, acre!, acres!, acreage!, lot!, lots!, parcel!, building lot!, buildable!, vacant land!, timber!, wooded!,
    woods!, well!, wells!, septic!, perc!, perc test!, easement!, zoning!, zoned!, survey, subdivide!, creek!,
    stream!, hunt!, hunting!, cabin!, off-grid!, power line, town supply, town water, mineral rights!, road access,
    build a house, build on, country, countryside, timberland!, piece of ground!, level lot!, view?, driveway!,
    right of way!, permit?, drain!, soil!, drilled!, unimproved!, raw land!, buildings lots!, tiny house!`,
  ],
  [
    'farm',
    `farm!, farmhouse!, farmland!, barn!, pasture!, horse!, horses!, pony!, ponies!, stable!, stables!, stall, arena,
    riding, goat!, goats!, chicken!, chickens, sheep!, cow!, cows!, cattle!, dairy!, livestock!, hay!, hayfield!,
    field!, fields!, crop, orchard!, vineyard!, tractor!, fence, fenced, silo, ranch!, homestead!, bees!, garden?,
    rural, pond, animals, agriculture!, agricultural!, alpacas!, llamas!, ride!, outbuildings!, milking!, herd!,
    homesteading!, greenhouse!, vegetables!, grazing!`,
  ],
  [
    'investing',
    `invest!, investor!, investment!, duplex!, triplex!, fourplex!, multi-family!, multifamily!, six-unit!, four
    units!, units, cap rate!, cash flow!, 1031!, exchange!, rent roll!, rents, income property!, rental property!,
    passive income!, portfolio!, return!, roi!, yield!, numbers?, vacancy?, replacement property!, doors!, front
    doors!, monthly income!, buy and hold!, tax deferred!, capital gains!, leverage, lenders, sitting in the bank,
    savings, partners, syndicat!, small apartment building!, apartment building!, off market, mixed-use, get paid
    every month, left over, left at the end, <won't live there!, <not live in it!, reinvest!, rental houses!, rental
    units!, steady income!, live off!, taxman!, depreciation!, figures?, others pay for!, apartments others live
    in!, own buildings!, brick and mortar, vacancy rate!, gross rent!, fourplexes!`,
  ],
  [
    'flips',
    `flip!, flips!, fixer!, fixer-upper!, rehab!, foreclosure!, foreclosed!, auction!, distressed!, as-is!,
    run-down!, cheap house, needs work!, renovate, resell!, wholesale!, contractor, contractors, bank-owned!, reo!,
    fix and flip!, worst house!, want out fast!, run down!, bargain!`,
  ],
  [
    'commercial-space',
    `commercial!, storefront!, shop!, store!, retail!, office!, offices!, office space!, restaurant!, cafe!, café!,
    bakery!, salon!, studio?, gym, clinic!, practice!, square feet!, sq ft!, triple-net!, triple net!, nnn!,
    build-out!, buildout!, foot traffic!, corner, windows, hood!, lease?, five-year lease!, business!, customers,
    our company, our firm, employees, staff, desks, coworking, bar, franchise, daycare!, church, venue, storage
    room, business owner!, landlord?, ground floor, dance school!, yoga studio!, physiotherapist!, dentist!, law
    firm!, accountants!, start-up!, counter!, seats!, kitchen?, shoppers!, walk by!, busy street!, lease on the
    shop!, parking for patients!, our shop!, my shop!, our store!, tear the house down, brewpub, food hall, ran out
    of floor, pop-up!`,
  ],
  [
    'industrial',
    `warehouse!, loading dock!, dock?, industrial!, manufacturing!, workshop!, machine shop!, three-phase!, ceiling
    height!, forklift!, trucks!, storage, distribution, inventory, stock, yard space, flex space!, crane!, pallets!,
    assemble!, ramp?, trucks must!, materials!, lay-down yard!, production!, shop floor!`,
  ],
  [
    'new-construction',
    `new construction!, brand new!, builder!, development!, subdivision!, floor plan!, upgrades!, new build!,
    warranty, model home!`,
  ],
  [
    'vacation-home',
    `vacation!, second home!, weekend home!, weekend place!, weekends?, cabin?, cottage!, beach house!, beach!, ski!,
    lake house!, getaway!, holiday!, summer house!, winters!, summers!, by the sea!, by the lake?, getaways!,
    timeshare!, in the sun!, snowbirds!`,
  ],
  [
    'distress',
    `short sale!, behind on payments!, behind on the mortgage!, missed payments!, underwater!, owe more than!,
    foreclosure!, notice of default!, lost my job, can't afford!, can't keep up!, before the bank!, notice on the
    door!, three payments behind!, hours were cut!, foreclosure starts!, behind on the house!, losing the house!,
    bank sent a letter!, arrears!`,
  ],
  [
    'immigrants',
    `green card!, immigrant!, visa!, foreign!, foreigner!, newcomers!, new in the country!, speaks, language, just
    come to this country!, new to this country!, little english!`,
  ],
  ['mobile-home', `mobile home!, manufactured!, double-wide!, doublewide!, trailer park!, lot rent!`],
  ['accessible', `wheelchair!, accessible!, ramp!, disability!, disabled!, roll-in!, wide doors!`],
  ['historic', `historic!, victorian!, old house!, character!, original!, restore!, restoration!, craftsman!, period`],
] as const satisfies SpecialtyWords;
