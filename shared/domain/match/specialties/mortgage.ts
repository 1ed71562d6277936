import type { SpecialtyWords } from './specialty-words.ts';

/** What clients and agents of a mortgage office say, by what it is about. */
export const mortgageWords = [
  [
    'first-loan',
    `first-time!, first time!, first home!, first house!, first purchase!, first place!, my first!, never owned!,
    never bought!, own place!, my own place!, down payment!, small down payment!, little down!, 3 percent!, three
    percent!, 3.5!, fha!, down payment assistance!, dpa!, grant!, gift!, gift money!, gift letter!, aunt!, uncle,
    parents give!, help me out!, <paying rent, <sick of renting!, <someone else's!, landlord!, rented all!, rent?,
    scraped together!, saved!, student loan!, credit score?, checklist!, lots of questions!, beginner!, where to
    start!, what comes next!, how does it work, young, newlywed!, married?, teacher!, condo?, starter!,
    preapproved!, no clue!, explain it all!, know nothing about!, fresh out of college!, a present!, grandfather!,
    grandparents?, least one can put down!, enough to buy something!, low down!, renting to!, own instead of rent!,
    save up!, saving!, first mortgage?, homebuyer class!, what would a bank lend!, nervous`,
  ],
  [
    'newcomer-loan',
    `itin!, social security number!, ssn!, no social!, green card!, visa!, h-1b!, h1b!, work permit!, daca!, asylum!,
    immigrant!, non-permanent!, resident?, new in this country!, came here!, cash income!, paid in cash!, tips!,
    co-borrower!, co-borrowers!, cosigner!, co-sign!, together!, all together!, whole family!, under one roof!,
    generations!, grandma!, grandparents!, in-laws!, my parents and!, my mom and!, brother!, sister!, cousin!,
    cousins!, chip in!, pay stub?, pay stubs?, kitchen table, guatemala!, mexico!, salvador!, philippines!, india!,
    incomes!, many incomes!, big family!, relatives!, all be on the loan!, all on the loan!, sign together!, credit
    history here!, no credit history!, four of us!, work visa!, daughter-in-law, undocumented!, consular id!,
    translator!, our language!`,
  ],
  [
    'refinance',
    `refinance!, refi!, lower rate!, lower the rate!, better rate!, rate dropped!, rates dropped!, interest rate!,
    break-even!, break even!, shorten!, 15-year!, fifteen-year!, 30-year?, adjustable!, arm!, resets!, reset!, lower
    payment!, lower our payment!, monthly payment?, current loan!, current mortgage!, old loan!, own already!,
    already own!, owe!, still owe!, years left!, bought when!, current lender!, servicer!, refinancing!,
    refinanced!, loan adjusts!, adjusts!, points!, monthly amount!, bring the payment down!, get it down!, bring
    down!, lower interest!, shorter loan!, better one now!, rates have!, rates look!, high rate!, worst moment!,
    mortgage we have!, percent rate!, my rate!, our rate!, pay it off sooner!`,
  ],
  [
    'cash-out',
    `cash out!, cash-out!, heloc!, home equity!, equity!, line of credit!, take out!, pull out!, money out!, out of
    my house!, out of our house!, kitchen!, bathroom!, remodel!, windows!, roof!, pool!, tuition!, college!, credit
    cards?, debt consolidation!, pay off!, second mortgage!, hvac!, solar!, wedding, consolidate!, consolidation!,
    roll the cards!, borrow on the house!, borrow against!, money is in the walls!, tap!, patio!, siding!, new
    roof!, use some of that!, second lien!, furnace, braces, renovate our kitchen!`,
  ],
  [
    'pmi',
    `pmi!, mortgage insurance!, 80 percent!, 20 percent equity!, insurance charge!, protects the bank!, extra on the
    bill!, five percent down back then!, drop the insurance!`,
  ],
  [
    'va',
    `va!, va loan!, veteran!, veterans!, military!, army!, navy!, marine!, marines!, air force!, coast guard!,
    national guard!, reservist!, served!, serve!, service!, service member!, deployed!, deployment!, discharge!,
    discharged?, active duty!, base!, entitlement!, certificate of eligibility!, coe!, funding fee!, disability
    rating!, surviving spouse!, gi bill!, irrrl!, soldier!, sergeant!, uniform!, sailor!, afghanistan!, iraq!,
    tour!, barracks!, military service!, fought!, reserve!, reserves!, enlisted!, officer!, pcs!, retired military!,
    purple heart!, ptsd!, guard!, stationed!, duty!`,
  ],
  [
    'reverse',
    `reverse!, reverse mortgage!, hecm!, past 62!, 62!, senior!, seniors, retired!, retirement!, pension!, social
    security!, elderly!, widow!, widower!, years old, at my age!, at our age!, aged!, age!, old age!, 68!, 70!, 72!,
    74!, 75!, 78!, 79!, 80!, 81!, 84!, mother!, grandmother!, grandma, heirs!, inherit!, children inherit!, kids
    get!, left for!, afterwards, stay put!, stay in the house!, stay in my home!, stay here!, without a payment!,
    without a monthly payment!, no monthly payment!, no payment!, stop paying!, another payment!, paid off!, paid
    for!, free and clear!, counseling!, living room!, helper!, caregiver!, stair lift!, fixed income!, medical
    bills, inherit the home!, stay in her house!, stay in his house!, live here until!, until the end!, carry me
    out!, too old for!, taxes any more!, without owing!, retirement income!, help at home!, property taxes!,
    seventies!, eighties!, elderly parents!, ever be paid back!, live on social security!`,
  ],
  [
    'jumbo',
    `jumbo!, million!, conforming!, limit!, stock!, stocks!, rsu!, rsus!, shares!, options!, vest!, vests!, vesting!,
    compensation!, bonus!, assets!, asset-based!, brokerage!, portfolio!, private bank!, private-bank!,
    interest-only!, interest only!, net worth!, trust fund!, seven figures!, ipo!, startup!, founder!, 2m!, 3m!, big
    loan!, large loan!, wealthy, pledged, liquid, millions!, 2.4 million!, private arm!, went public!, portfolio
    rather!, our pay!, hedge fund!, partner in a law firm!, inheritance?, luxury!, a third down!, forty percent
    down!, half down!`,
  ],
  [
    'construction',
    `construction!, construct!, build!, building?, builder!, builders!, rebuild!, rebuilding!, lot!, lot loan!,
    land!, piece of ground!, ground!, blueprint!, blueprints!, plans!, architect!, draw!, draws!, draw schedule!,
    one-time-close!, single-close!, 203k!, 203(k)!, homestyle!, renovation!, renovate!, rehab!, fixer!,
    fixer-upper!, addition!, second story!, add a!, garage!, foundation!, contractor!, permit!, custom home!, log
    home!, burned!, burnt!, fire, gut!, gutted!, run-down, repairs!, needs work!, septic, barn, tearing down!, tear
    down!, teardown!, wiring!, plumbing!, finish!, our lot!, their land!, add a floor!, add on!, dormer!, prefab!,
    barndominium!, money for the repairs!, needs everything!, as it stands!, before anyone can live!, checks the
    work!, stages!, basement!, mother-in-law suite!, adu!, granny flat!`,
  ],
  [
    'self-employed',
    `self-employed!, self employed!, own business!, my business!, business owner!, entrepreneur!, freelance!,
    freelancer!, gig!, gigs!, 1099!, 1099s!, contractor!, contract!, w-2!, w2!, w-2s!, pay stub!, pay stubs!,
    paystub!, tax return!, tax returns!, write-off!, write-offs!, write off!, irs!, bank statement!, bank
    statements!, bank-statement!, deposits!, profit-and-loss!, profit and loss!, p&l!, accountant!, cpa!, llc?, sole
    proprietor!, schedule c!, on paper!, cash business!, barber!, barbershop!, salon!, truck, shop!, restaurant!,
    uber!, apps!, deliver!, employee!, deduct!, deductions!, i paint, handyman, nail salon!, tax papers!,
    commission!, base salary!, i am my employer!, letter from my employer!, photographer!, artist!, musician!,
    consultant!, realtor!, food truck!, cleaning firm!, months old!, up and down!, irregular income!, no payslips!,
    contractor income!, invoices!, seasonal!, plumber!, electrician!, hairdresser!, trucker!`,
  ],
  [
    'commercial-loan',
    `commercial!, office!, offices!, office building!, warehouse!, storage!, mixed use!, mixed-use!, retail!, strip
    mall!, shop?, pharmacy!, clinic!, practice!, dental!, veterinary!, restaurant?, brewery!, factory!, plant,
    workshop!, sba!, 504!, apartment building!, apartments!, six units!, twelve-unit!, eight units!, ten units!,
    units!, over four!, rent roll!, rent rolls!, leases!, leased!, tenant!, premises!, our company!, our business!,
    church!, hotel!, motel!, self-storage!, gas station!, balloon!, noi!, cap rate!, property that a business,
    landlord sell!, landlord offers!, owner-occupied!, hall, building our!, buy the building!, our restaurant is
    in!, the building our!, sixteen apartments!, machine shop!, turnover!, medical building!, daycare!, salon?,
    sprinkler, car wash!, storefront!, storefronts!, our own building!, landlord!, school?, nonprofit!, carry a
    part!`,
  ],
  [
    'credit',
    `credit!, credit score!, score!, scores!, low score!, collections!, collection!, bankruptcy!, bankrupt!, chapter
    7!, chapter 13!, foreclosure!, foreclosed!, denied!, denial!, declined!, turned down!, turned us down!,
    refused!, rejected!, said no!, late payments!, missed payments!, charge-off!, charged off!, repo!, repossess!,
    judgment!, liens!, debts!, divorce!, separation!, ex!, medical bills!, maxed!, cards!, fix my!, repair!, rebuild
    my credit!, get approved!, approved!, messed up!, mistakes!, mess!, second chance!, start over!, plan, month by
    month!, patience!, identity theft!, behind!, unpaid, my report!, credit report!, five hundred!, 520!, 540!,
    560!, 580!, signed for a friend!, cosigned!, ruined!, gambled!, still shows!, taken by the bank!, disputes!,
    past due!, evicted?, wage garnish*!, student loans in default!, unpaid cards!, short sale!, not approved!,
    nobody gives me a chance!, start again!, fell behind!`,
  ],
  [
    'bridge',
    `bridge!, bridge loan!, sell and buy!, selling and buying!, buy before!, before we sell!, before ours sells!,
    contingent!, contingency!, move-up!, move up!, bigger house!, bigger home!, bigger place!, upgrade!, next
    house!, next home!, current house!, present house!, present home!, sell ours!, our townhouse!, at the same
    time!, same day!, closings!, both closings!, simultaneous!, rate lock!, lock the rate!, lock a rate!, locked!,
    float down!, float-down!, bidding war!, bidders!, bid!, outbid!, win!, stronger offer!, look stronger!,
    preapproval letter!, offer!, seller!, market?, growing family, move twice, dream house!, isn't even listed!,
    haven't listed!, before it has sold!, in between!, trade up!, next one!, sell first!, both houses!, two
    mortgages!, carry two!, double move!, make an offer!, winning offer!, multiple offers!, closing date!,
    leaseback!, equity in our present!, won't wait!`,
  ],
  [
    'purchase',
    `purchase!, buy!, buying!, mortgage?, preapproval!, pre-approval!, 30-year fixed!, conventional!, offer
    accepted!, under contract!, closing!, rate quote!, rates, 20 percent down!, 25 percent down!`,
  ],
  [
    'second-home',
    `second home!, second house?, vacation!, vacation home!, beach!, beach house!, beach houses!, lake house!,
    cabin!, mountain!, mountains!, ski!, cottage!, getaway!, weekend!, weekends!, holiday!, summer house!, shore!,
    seaside!, vacation condo!, use it ourselves!, grandchildren?, family cottage!, place by the lake!, holiday home!`,
  ],
  [
    'investor-loan',
    `dscr!, rental!, rentals!, rent out!, rents!, airbnb!, vrbo!, short-term rental!, tenants!, tenant?, investor!,
    investors!, investment!, investment property!, portfolio?, door!, doors!, llc!, duplex!, triplex!, single-family
    rental!, cash flow!, another one!, a third!, third house!, pays for itself!, pay for themselves!, bring in
    more!, rental income!, landlord?, paycheck!, instead of the salary!, nightly!, guests!, students, let to
    students!, let it!, keep our old house!, debt ratio!, book my cabin!, guests book!, own five rentals!, limit of
    loans!, brrrr!, rent covers!, rents cover!, my company buys!, tenants pay!, growing a portfolio!, house hack!`,
  ],
  ['rural', `usda!, rural!, country!, zero down!, countryside!`],
  [
    'divorce-buyout',
    `divorce!, buy out!, buyout!, my ex!, ex-wife!, ex-husband!, her half!, his half!, off the mortgage!, off the
    loan!, keep the house!, settlement!, decree!, separation!, buy him out!, buy her out!, moved out!, off the
    papers!`,
  ],
  [
    'hardship',
    `behind!, can't pay!, can't make the payments!, modification!, modify!, forbearance!, foreclosure notice!, missed
    payments!, keep our home!, lost my job!, out of work!, losing the house!, threatens foreclosure!, keep up the
    payments!, mortgage relief!`,
  ],
  [
    'professional-loan',
    `doctor!, physician!, resident physician!, residency!, dentist!, lawyer!, medical school!, student loans!,
    pharmacist!`,
  ],
  [
    'foreign-national',
    `foreign!, foreign national!, live abroad!, income abroad!, canada!, overseas!, expat!, non-resident!, our income
    is abroad!, from abroad!, live in canada!, live in europe!`,
  ],
  [
    'manufactured-loan',
    `manufactured!, mobile home!, double-wide!, modular!, manufactured home!, trailer!, home on my own land!`,
  ],
] as const satisfies SpecialtyWords;
