import type { SpecialtyWords } from './specialty-words.ts';

/** What clients and agents of an insurance office say, by what it is about. */
export const insuranceWords = [
  [
    'auto',
    `car!, cars!, auto!, vehicle!, driver, drive, liability?, collision!, comprehensive!, full coverage!, commute!,
    commuting!, mileage!, sedan, suv, civic, corolla, camry, accord, honda, toyota, ford, clean record, no tickets?,
    no accidents?, dealer, premium, garaged, license plate, miles a year!, hatchback!, minivan!, coupe!, renewal?,
    car insurance!, auto insurance!`,
  ],
  [
    'high-risk-auto',
    `sr-22!, sr22!, dui!, dwi!, ticket!, tickets!, accident!, accidents!, lapsed!, lapse!, suspended!, suspension!,
    uninsured!, no insurance!, without insurance!, pulled over!, court!, judge!, dmv!, plates!, impound!, towed!,
    towing!, foreign license!, license from!, non-owner!, at-fault!, points, high-risk!, drunk, proof of insurance!,
    same day, today, tonight, insurance card!, nobody is turned away, speeding!, red light, nobody will insure me!,
    dropped me!, probation!, fender bender!, rear-ended!, reinstate!, reinstated!, behind a wheel!, crash!, second
    crash!, conviction!, no company wants me!, drunk driving!, tow yard!, letter from the dmv!, learner!, missed
    payments!, nobody takes me!, dropped after!, permit is from!, hit a parked car!`,
  ],
  ['rideshare', `rideshare!, uber!, lyft!, passengers!, deliver food!, delivery driver!, doordash!, ride app!, gig`],
  [
    'home',
    `home insurance!, homeowner!, homeowners!, house?, dwelling!, burst pipe!, rebuild!, replacement cost!,
    deductible?, lender requires, escrow!, hail damage, fire?, theft, shingles, homeowners insurance!, ranch house!,
    mortgage company wants!, closing on a house!, sign for the house!, kitchen fire!, tree fell!, house insured!,
    insure our house!, insure a house!, bedroom house!, roof damage!, water damage!, claim refused?`,
  ],
  [
    'bundle',
    `bundle!, bundles!, bundling!, multi-car!, multi-policy!, package!, together!, both!, house and car!, home and
    auto!, house and cars!, teen!, teenage!, teenager!, new driver!, passed his test!, passed her test!, learner's
    permit!, permit!, driving test!, turned 16!, umbrella!, household!, household's!, three cars!, two cars!, four
    cars!, drivers, discount!, discounts!, savings, save!, one company!, one place!, line by line!, review!,
    policies, everything with, all our policies!, cheaper, better price!, better rate?, overlap!, overlaps!, pay
    twice!, eldest!, starts driving!, whole family?, three companies!, four insurers!, different companies!, look
    through it all!, go through our papers!, go over our policies!, camper?, drivers in the house!, loyal, pay too
    much!`,
  ],
  [
    'coastal',
    `flood!, wind!, hurricane!, storm!, storms!, surge!, tropical, coast!, coastal!, beach!, beach house!,
    waterfront!, near the water!, bay, ocean!, gulf, sea, island, seasonal!, winter home, second home, snowbird!,
    roof!, older roof!, old roof!, shingles!, tile roof, nonrenew!, non-renew!, not renewing!, dropped!, drop,
    cancelled!, canceled!, carrier!, hard-to-place!, flood zone!, stilts, elevation, shutters, palm, rebuild, condo
    on the, tower, floor?, million?, waves!, porch!, shore!, renews!, wants a new roof!, turned us down!, turned
    down!, leaving the coast!, rising water!, flooded!, storm season!, empty from!, barrier island!, canal!, condo
    on the beach!, beachfront!, oceanfront!, sea level`,
  ],
  [
    'valuables',
    `art!, painting!, paintings!, sculpture!, jewelry!, jewellery!, ring!, necklace!, diamond!, wine!, collection!,
    collector, antiques!, watch!, watches!, violin!, heirloom!, scheduled!, schedule!, schedules!, valuables!,
    gallery!, auction, guitars!, silver!, stamps!, coins!, rare!, vintage!, proposed!, engagement!, furs!, rugs!,
    appraisal!`,
  ],
  [
    'landlord',
    `landlord policy!, rental house!, rental houses!, rent out!, tenants!, rental dwelling!, my tenant!, rental
    property!`,
  ],
  ['condo-owner', `condo owner!, condo insurance!, association!, master policy!, walls-in!, loss assessment!`],
  [
    'renters',
    `renters!, renter!, renter's!, rent!, rented!, apartment!, flat!, studio!, roommate!, roommates!, dorm!,
    belongings!, my stuff!, my things!, my own stuff!, laptop!, bike!, bicycle!, camera!, guitar, tv, phone,
    landlord!, lease!, break-in!, broke in!, burglar!, stolen!, steal!, stole!, building?, don't own, not the
    owner!, moving in!, sublet, twenties!, thirties, by text!, small policies!, quick, for the things in my room!,
    dollars a month!, rent a loft!, washing machine!, leaking!, soaked!, contents!, stuff stolen!, bedroom flat,
    sharing a flat!, rented room!, student housing!, college!`,
  ],
  [
    'travel',
    `travel!, trip!, trips!, abroad!, overseas!, vacation!, flight!, flights!, fly!, flying!, cruise!, backpack!,
    backpacking!, europe!, asia, japan, italy, mexico, thailand, cancel my trip!, cancellation!, luggage!,
    suitcase!, visiting!, visit!, honeymoon!, semester!, ski, south america!, africa!, travelling!, traveling!,
    backpacks, visitors!, comes over!, for the summer?, booked!, airline!, passport!, tour!, safari!, need a doctor
    abroad!`,
  ],
  [
    'pet',
    `pet!, pets!, dog!, dogs!, puppy!, cat!, cats!, kitten!, vet!, labrador!, retriever!, bulldog, terrier!,
    shelter!, surgery?, adopted!, paw, breed!, veterinarian!, veterinary!, greyhound!, clinic?, swallowed!,
    swallow!, beagle!, poodle!, spayed!, horse?, rabbit!, parrot!`,
  ],
  [
    'contractors',
    `contractor!, contractors!, builder!, builders!, roofer!, roofers!, roofing!, electrician!, electricians!,
    plumber!, plumbing!, painter!, painting?, drywall!, carpenter!, carpenters!, framing!, deck!, decks!, siding!,
    mason!, masonry!, concrete!, welder!, welding!, hvac!, handyman!, tree service!, trimmer!, tools!, tool!,
    ladder!, crew!, my guys!, workers' comp!, workers comp!, worker's comp!, comp?, general liability!, job site!,
    jobsite!, site, certificate!, certificates!, foreman!, gc!, subcontract!, bond!, bonds!, bonded!, bid!, work
    with their hands!, trades!, tradespeople!, scaffold!, construction!, remodel!, flooring!, cabinets!, on my own,
    gate, hired my first?, helper!, piece of paper, landscape!, landscaping!, landscaper!, gutters!, tile!, tiling!,
    window cleaner!, clean windows!, trim trees!, tree trimming!, saws!, cleaning company!, cleaners!, insured on
    the job!, without proof that i'm insured!, let me on the job!, helpers!, day laborer!, subcontractor!,
    subcontractors!, pressure washing!, paving!, fencing!, excavat*!, dig!, house painter!, install!, installer!,
    uninsured contractor!`,
  ],
  [
    'trucks',
    `truck!, trucks!, trucker!, truckers!, trucking!, box truck!, semi!, cargo!, freight!, haul!, hauling!, trailer!,
    fleet!, van!, vans!, dump!, commercial vehicle!, commercial vehicles!, commercial auto!, authority!, cdl!, mc
    number!, deliver!, deliveries!, lumber, moving company!, gravel!, dispatch!, hotshot!, tow truck!, parcels!,
    delivery van!, deliver furniture!`,
  ],
  [
    'small-business',
    `shop!, shops!, store!, café!, cafes!, cafe!, coffee shop!, restaurant!, bakery!, salon!, boutique!, clinic!,
    clinics!, dental!, dentist!, practice!, office!, offices!, florist!, flower shop!, gym!, yoga!, daycare!, food
    truck!, brewery!, barber!, business owner's!, bop!, customer!, customers!, slipped!, landlord asks, opening!,
    premises!, equipment!, interruption!, business, small business!, employee, employees, staff, oven, coolers,
    inventory!, signage, deli!, hair salon!, wax!, freezers!, bookshop!, shopkeeper!, mall!, market stall!, vet's
    office!, barber shop!, tenants in our building?, pizzeria!, nail salon!, tattoo!, laundromat!, hotel!, bed and
    breakfast!, takeaway!, taking over the!, keys to the store!`,
  ],
  [
    'professional',
    `professional liability!, errors and omissions!, e&o!, malpractice!, cyber!, hacked!, hackers!, ransomware!,
    data!, breach!, sued!, sue!, lawsuit!, consultant!, consulting!, architect!, advice!, clients!, software!,
    contract requires!, card numbers!, records!, software firm!, false invoices!, phishing!, it company!,
    bookkeeper!, engineer?, lawyer!, negligence!, mistake that cost!, data leak!`,
  ],
  [
    'group-benefits',
    `group health!, group plan!, group!, benefits!, employees!, employee benefits!, dental plan!, 401k!, retirement
    plan!, first people!, first hires!, hired!, staff, team, payroll!, headcount, small company, hires!, per head,
    my first two employees!, employees start!, our employees!, our people!, lose people!, eleven of us!, workers!,
    plan for everyone!, owners and staff!`,
  ],
  [
    'health',
    `health!, health insurance!, health plan!, marketplace!, obamacare!, aca!, subsidy!, subsidies!, cobra!,
    enrollment!, enroll!, open enrollment!, special enrollment!, medicaid!, doctor!, doctors!, prescription!,
    prescriptions!, network!, networks!, pediatrician!, inhaler!, insulin!, pills!, medication!, deductible, copay!,
    premium tax credit!, lost my job!, laid off!, quit!, left my job!, freelance!, benefits?, parents' plan!, turn
    26!, turning 26!, baby!, newborn!, pregnant!, maternity!, coverage for my kids, family plan!, individual!,
    clinic?, therapist!, uninsured?, between jobs!, lose his plan!, lose her plan!, old plan!, no coverage!, ages
    off!, on my own health!, asthma!, diabetes!, chronic!, therapy!, deadline?, late for enrollment!, coverage at
    all!, surgery!, birth!, expecting!, doctors until!, premium subsidies!, catastrophic plan!`,
  ],
  [
    'medicare',
    `medicare!, medigap!, advantage!, part b!, part d!, part a!, supplement!, turning 65!, turn 65!, 65!, retire!,
    retiring!, retirement!, senior, penalty!, penalties!, sign up!, late sign-up!, social security!, drug plan!,
    cardiologist!, specialist, mother, dad, mom, grown children!, older, years old, stop working!, company plan!,
    medicare plans!, keep calling me!, part c!, gym membership!, my birthday!, booklet!, fine!, past the age!, my
    specialist!, retire this!, retiring this!, replaces my company!, when i'm 65!, sixty-five!, ssa!`,
  ],
  [
    'long-term-care',
    `long-term care!, long term care!, nursing home!, assisted living!, home care!, caregiver!, aide!, care!,
    burden!, alzheimer!, dementia!, stroke!, parkinson!, stay in my home!, stay at home!, own home!, mother, father,
    old age!, spare my, savings eaten, looked after!, look after my mom!, wash!, bathing!, ninety!, burden to my
    children!, home health!, went to a home!, into a home!, old and frail!, frail!, respite!`,
  ],
  [
    'term-life',
    `term!, term life!, life insurance!, life policy, young parents!, newborn!, baby!, second child!, new mortgage!,
    big mortgage!, breadwinner!, sole earner!, only one who earns!, medical exam!, exam!, without an exam!, happened
    to me!, happens to me!, weren't around!, die!, dies!, died!, death!, leave behind!, wife!, husband!, kids!,
    children!, protect!, paycheck!, income, affordable, healthy, non-smoker, smoker, raise the kids alone, needles!,
    single mom!, single dad!, provided for!, hit by a bus!, expecting!, coverage for the mortgage!, cover the loan!,
    young family!, twins!, stay-at-home!, if i die!, on my life!, pass away!, widow!, orphan*!, nothing would be
    left!`,
  ],
  [
    'disability',
    `disability!, disabled!, can't work!, couldn't work!, unable to work!, sick!, sick pay!, injury!, injured!,
    hurt!, back!, surgery!, nurse!, nurses!, hands!, freelancer!, freelancers!, self-employed!, gig, tradesperson,
    paycheck stops!, income stops!, lose my income!, months off!, laid up!, burnout!, knee!, no salary!, salary came
    in!, bed, in bed!, accident at work!, off work!, time off sick!, hairdresser!, forklift!, income protection!,
    carpal tunnel!, pregnan*?`,
  ],
  [
    'estate-life',
    `estate!, estate tax!, estate taxes!, trust!, trusts!, irrevocable!, whole life!, universal life!, permanent!,
    cash value!, attorney!, attorneys!, accountant!, lawyer!, grandchildren!, legacy!, inherit!, inheritance!,
    heirs!, wealth!, equalize!, million!, bigger plan!, charity!, gift tax!, annuity!, second-to-die!,
    survivorship!, hand on the business!, next generation!, eating half!, the tax!, leave to the!, leave something
    to!, foundation!, endow!, college?, wealthy!, well off!, universal policy!, permanent life!`,
  ],
  [
    'key-person',
    `key-person!, key person!, key man!, partner!, partners!, buy-sell!, buy sell!, buyout!, buy out!, buy her out!,
    buy him out!, pay out!, co-owner!, co-owners!, fifty-fifty!, shares!, owns half!, factory!, engineer!, bank
    wants a policy!, loan requires!, drop dead!, shareholder!, succession!, salesman!, brewer!, own the firm
    together!, own the clinic!, own the company!, co-founder!, founders!, lender wants cover!, for the company
    loan!, buy each other out!, instead of shares!, one of us dies!, agreement?`,
  ],
  [
    'farm-insurance',
    `farm!, farms!, farmer!, ranch!, ranches!, orchard!, orchards!, barn!, barns!, tractor!, tractors!, combine!,
    baler!, livestock!, cattle!, cows!, cow!, sheep!, pigs!, hogs!, chickens!, horses!, horse!, stable!, stables!,
    boarding!, crop!, crops!, hail!, harvest!, grain!, grain bin!, silo!, hay!, corn!, wheat!, soybeans!, apples!,
    pumpkins!, farmhand!, farmhands!, hired hand!, roadside stand!, farm stand!, acre!, acres!, acre, pasture!,
    irrigation!, beehive!, vineyard!, field, calf!, highway!, machine shed!, sprayer!, berries!, pick their own!,
    u-pick!, peaches!, vineyards!, corn maze!, hay ride!, greenhouses!, nursery!, goats!, alpacas!, bees!, donkey!`,
  ],
  [
    'boat',
    `boat!, boats!, sailboat!, sailing!, sail!, yacht!, marina!, marinas!, dock!, docked!, slip!, mooring!, hull!,
    outboard!, jet ski!, jet skis!, pontoon!, center console!, center consoles!, catamaran!, kayak!, navigation!,
    navigation limits!, offshore!, bahamas!, lay-up!, layup!, agreed value!, hurricane haul, trawler!, bass boat!,
    lake!, sits on a trailer!, canoe!, coast guard?, charter!, inboard!, rowing!, wakeboard!, yachts!`,
  ],
  [
    'motorcycle-rv',
    `motorcycle!, motorcycles!, motorbike!, bike?, harley!, rider!, ride!, scooter!, moped!, atv!, rv!, rvs!,
    motorhome!, camper!, campervan!, camping trailer!, travel trailer!, winnebago!, classic!, classic car!, classic
    cars!, vintage!, antique car!, restored!, mustang!, corvette!, convertible!, show car!, weekends!, sundays!,
    daily driver!, not my daily!, isn't for commuting, snowmobile!, golf cart!, summer?, goldwing!, fifth wheel!,
    bmw gs, yamaha!, honda goldwing!, road trip!, full-timing!, collector car!, car show!, shows!, meets!, hot rod!,
    trike!, dirt bike!, four-wheeler!, quad!`,
  ],
  ['special-event', `event!, wedding!, festival!, reception!, venue!, one-day!`],
  ['final-expense', `funeral!, burial!, final expense!, cremation!, bury!, casket!`],
  ['fire-quake', `wildfire!, brush fire!, earthquake!, hills`],
] as const satisfies SpecialtyWords;
