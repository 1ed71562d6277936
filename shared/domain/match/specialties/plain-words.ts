/** Written by test/bench/match/train.ts: the words of its sentences, so that a slip can be told from a word. */
export const plainWords = `able about above abroad absolute accept accepted accepts access accessible accident accidents account
accountant accountants acreage acres across active actually add adding additions address adjustable adjusts
administrator adopted advantage advice advisor affairs afford affordable afraid after afterwards again against
age agency agent ages ago agree agreed agreement agricultural ahead aide air airbnb alabama all allow
allowances allowed allows almost alone along alpacas already also always am america among amount an analyses
analysis and animals another answer answering answers any anybody anyone anything anywhere apartment
apartments app appeal appeals appear apples applicant application apply appointed appraisal appraiser approach
approved apps april architect architecturally are area aren arena arm army around arranged arrive art as
ashford asia aside ask asked asking asks assemble assessment assessments assessor asset assets assignment
assistance assistant assisted association asthma at attached attack attic attorney attorneys auction auctions
august aunt authority auto autos available average avoiding awake away awful baby back backed background
backpacking backyard bad bahamas bake bakery balcony baler balloon bank bankrupt bankruptcy banks barber
barely barista barn barns base based basement bass bath bathroom baths bay be beach bear beat became because
become bed bedroom bedrooms beds been beers bees before beg begin behind being believe belong belongings below
benefit benefits berries besides best better between beyond bicycle bicycles bid bidders big bigger bike bikes
bill bills birthday bit bits black block blocks board boarding boat boathouse boats bond bonds bonus book
booked bookkeeper booklet bookshop borrow borrowers boss both bought boutique box boyfriend boys branch brand
bread breadwinner break brewer brewery brick bricks bridge bring broke broker brother brothers brussels bucket
budget budgets build buildable builder builders building buildings builds built bundle bundles bungalow bunk
burden burial burn burned burnout burst bursts bus business businesses busy but buy buyer buyers buying
buyouts buys by bylaws cabin cabinet cabins caf cage calf call called calling calls calves came camera camper
camping campus can canada cancel cancellation cancelled cancer candle cap car card cards care cared cargo
carpenter carpet carrier carry cars cart cash cat catalog catch cats cattle caught caused cedar ceiling
ceilings cellar cent center certificate certificates certified chair chairman chairs chance change changed
changing chapter character charge charged chasing cheap cheaper cheapest check checks cherries chevy chickens
chief children china chip choose church city civic claim claims classic clean cleaned cleaning cleans clear
cleared clerk client clients cliff clinic clinics clocks close closed closer closes closet closing closings
clothes club clue co coast coastal cobra code coffee collect collection collections collects college collie
collision colonial combined come comes coming commercial commission community commute commuting comp companies
company compensation competing complain comprehensive computer condo condos confidentiality conforming
confusing consider console consolidation construction consulate consultants container contents contest
contingent contract contractor contractors conventional conviction coolers corn corner corporate cosigner cost
costs cottage cottages couch could couldn counseling count counter countries country county coupe couple
couples court cousin covenants cover coverage covered covers cow coworker cows cracked crane crash credit crew
crop cross cruise cul curious current customer customers cut cuts cyber dad dairy damaged dance data date
daughter daughters day daycare days de deadline deaf deal dealer dearer death debt debts decade decent decide
decided deduct deductible deductibles deer deli deliver delivery demand dementia denied dental dentist
department deployment deposit deposits designed desks developed developer development did didn die died dies
difference different differently dig digits diner dinner disabilities disability disabled disagree discharge
discount discounts discreet distance district districts divide divorce divorced dmv do dock docks doctor
doctors does doesn dog dogs doing dollars don done door doorman doors dorm double doubled doubles down
downsizing downstairs downtown dozen drafting drain drawer drawings drawn draws dread dream dresses drilled
drive driven driver drivers drives driveway driving dropped drove drug drunk drywall dscr due dues dui dump
dumplings dunes duplex duplexes during duty dwellings each early earn earned earns earthquake easements
eastbrook easter easy eating eats edith eggs eight eighteen eighties either eldest electrician electricians
elementary elevator eleven eligibility eligible elm else elsewhere employed employees employer empty emptying
end ends engagement engine engineer engines english enjoy enough enrollment entertaining entire entitlement
envelopes equalize equity errors escrow espresso estate estates estimates europe even event events ever every
everybody everyday everyone everything eviction evictions ex exam exchange exchanges executor exemption
existing expect expecting expense expenses expensive experience expert expired explain explains explode extra
failed fails fair fairview fall false families family famous fancy far farm farmers farmhands farmhouse farms
fast father fear fee feeds feel fees feet fell fenced festival few fha field fields fifteen fifteenth fifth
fifty figure figures file filed film final finally finance financing find finds fine finger finished fire
fired firm firms first fish five fix fixed fixer flat flatmate flats fleet fleets flies flights flip flips
float floats flood floor flooring floors florida flow flower flowers flying follows food foot for force
foreclosure foreclosures foreign foreigner forget forklift form former fortune forty found foundation four
fourplex fourteen fourteenth frame framing free freelance freelancer freelancers freezers fresh friday friend
friends frightens from front frost full fully fund funded funding funds funeral furnace furnished furniture
gambled garage garden gardens gas gate gates gave general generations gently german get getaway gets getting
gift gigs girl girlfriend girls give gives giving glass go goats godmother goes going goldwing golf gone good
got government graduated grandchildren grandfather grandma grandmother grandpa grandparents grant grass gravel
great green greyhound grill ground group grove grow growing grown guarantee guard guatemala guest guests
guitar guitars gulf gutters guys gym ha hacked had hail hair hairdresser haiti half hall hand handle handles
hands hang hangs happen happened happens hard hardly harvest has hasn hatchback hate haul hauling have haven
having hay he head health healthy hear heard heart heating hecm heifers heights heirs held helicopter
helicopters heloc help helper helpers helps her herd here hers high higher highest highway hill hills hilltop
him hip hired his historic history hit hits hoa hold holds holes home homeowner homeowners homes homestyle
honest honeymoon hood hook hope horse horses hospital hot hour hours house household households houses how
hundred hunting hurricane hurry hurt husband ian idea identify if ill illness immigrant impress in included
income incomes index individual indoors industrial inhaler inherit inherited inspection inspections install
instead insulation insurance insure insured insurer insurers insures intend interest interested internet
interruption into invest investment investors invoices involve iraq irrrl is island islands isn issue it itin
its itself jail january jet jewelry job jobs joke judge july jumbo jump june just kandahar kayak keep keeps
key keys kidding kids kill killed kills kindergarten kitchen kitchens kitten knee know knows kuwait lab
labrador ladder ladders lady lake lakeshore land landlord landlords landscapers landscaping language lapsed
laptop laptops large lashes last late later lathe laugh laughed laundry law lawn lawnmowers laws lawsuit
lawyer lawyers lay layoff leaking leaks learner lease leased leases leasing least leave leaving left leg lend
lender lends less let lets letter letters level liability license licenses life lifetime lift light lightning
lights like limit limits line list listed listing listings little live lived lives livestock living ll llc
loading loan loans location lock lockouts locks lodger loft lofts log london long longer look looked looking
looks lose loses losing loss lost lot lots love low lower lowers machine made madrid magazines mail mailbox
main make maker makes making mall malpractice manage management manager manufactured many maple maps marathons
march marina marinas marines market marketplace markets marriage married massages materials matter matters may
maybe me mean means medicaid medical medicare medigap meeting meets membership memories memory mentioned
merely mess middle midnight might miles military milking million mind mine mirrors missed mistake mistakes
mixed mobile modest modification mom moment monday money month monthly months mooring more morning mortgage
mortgages moss most motel mother motorcycle motorcycles motorhomes mountains move moved movers moves moving
mow mowers ms much multi multiple museum must mustang my myself nail nails name names national nationals
navigation navy near nearby nearly need needed needles needs negotiates neighbor neighborhoods neighbors
neither nephew nervous nest net network neutral never new newcomers newlyweds next nice nigeria night
nightmare nights nine nineteen ninety no nobody non none nonsense northgate not nothing notice noticed
november now nowadays number numbers nurse nurses nursing oak ocean october of off offer offered offers office
officer offices offs offshore ohio old older omaha omissions on once one ones online only onto open opened
opening opens opera operator opinion opinions options or orchard orchards order orders ordinary original other
others otherwise our ours ourselves out outbid outboards outbuildings outgrowing outgrown outright outside
oven over overlaps overseas owe owing own owned owner owners owning package packages packard paid paint
painted painter painting paintings pallets paper papers parcel parcels parent parents park parked parking
parks parrot part partner partners party pass passed passengers passes past pasture pastures patch patience
patient patients patio pay paycheck paying payment payments payroll pays pcs peace peaches penalties penalty
pension penthouse penthouses people per perc percent perfect perhaps permanent permit person peru pet pets
pharmacy phase phone photographer photography photos physician physiotherapist piano pick picked pickup
pictures piece pieces pier pigs pile pill pills pipe pitch place plain plan plane planning plans plant planted
play please plenty plot plowed plumbing pmi point points poland pole policies policy pond pontoon pool poor
porch porter portfolio position possible post posted potatoes potters power practice preapproval preapprovals
preapproved premises premium premiums prepare prescriptions present presses pressures prevention price prices
pricing principal print privacy private privately probate problem problems process professional professionals
professorship profit program programs proof properly properties property proposed protect protected protecting
protects prove provided psychologists public pulled pulling pulls pumpkins pumps puppy purchase purchasing
purple put putting qualification qualify quality quarrel quarter quarters question quick quickly quiet quietly
quit quote quotes raise raised raises ramp ran ranch ranches rate rated rates rather rating ratio rattle re
reached reads ready real realised realistic really realtor rebuild rebuilt receptionist recommend recommended
record records red reductions refi refinance refinanced refinancing refused regular reinvest relatives release
reliable relist relocating relocation remain remains remotely renewal renewing renews renovate renovation rent
rental rentals rented renters renting rents repair repairs replace replacement replaces report represent
require requires research resell reserves resets residence residences resident residents rest restaurant
restaurants restoration restored retail retire retired retirement retires retiring return returns reverse
review reviews rid ride rideshare riding rig right rights ring rising risk riverside road roasting roll rolls
rome roof roofer roofers roofs room roommate roommates rooms rose round row rsus ruined run running runs rural
rv rvs sabbatical sac safe said sailboat sailboats salaries salary sale sales salesman salon same sank sat
satellite saturday save saved saves savings saw sawmill saws say says sba scans scared schedule school schools
schoolteacher scooter score scores screens sea seabrook season seasonal seattle secluded second secure
security sedan see seems seen self sell seller sellers selling sells semester semi send sending sends seniors
sense sent separate separated separation september septic sergeant serve served service session set sets
settle settled settlement seven seventies seventy several shake shakes share shares she shed sheep sheet
shelter shelves shepherd shingles ship shipping shirts shop shops shore short shorten shorter shots should
shouldn shouting shovel shoveling show shower showing showings shows shut shutters siblings sick side sides
sign signature signed silo silver simply since singapore single singles sister sit site sits sitting six
sixteen sixties sixty size ski skiing skis skylight slab sleep sleeps slipped slippers slips slowly small
smaller smoke snow so soaked social sock sofa software soil sold some somebody someday someone something
sometime somewhere son sons soon sort sorting sorts south space spaces speak speaks special specialist
speeding spend split spouse spouses sprayer spring sprung square sr st stable stables staff stages staging
staircase stairs stalls standard standing stands start started starter starting starts state statement
statements states station status stay staying stays steady steals step steps stereo still stilts stock stocks
stole stolen stood stop stopped stops storage store storefront storefronts storm story stove strangers stream
streamline street streets strings strip stroke strong struck stub stubs student students studio stuff sturgis
subdivided subdivision submarine subsidies subsidy suburb suburbs such sue suggests suing suit suite summer
summers summit sun sunday sundays supplement supplements sure surfing surge surgery surprises survey survived
surviving suspect suspended swallows switch table tail take taken takes taking talk talking talks tall tanks
tap tax taxable taxes taxi taxman teach teachers tear tearing teenage teenagers tell temple ten tenant tenants
term terrace test tests texas text th than that the theatres theft their them themselves then there these they
thing things think thinking third thirteen thirty this those though thought thousand threatens three threw
through thrown thursday tickets tidied tile tiles till timber timberland time times tiny tired to today toes
together toilet told tonight tons too took tools tooth top total touch touching tour tours tow towed tower
town townhouse townhouses township tractor tractors trade tradespeople trailer trailers train transferred
transferring trashed travel trawler tree trees tried trim trip triple tripled trips trophy trouble truck
truckers trucks trust trusts truth try tuesday turn turned turning turnover turns tv twelve twenties twenty
twice twin twins two uglier ugly umbrella uncle under underneath understand understands understood uniform
uninsured unit units universal university unload unnamed unpaid until up upgrades upper uppers upstairs urgent
us usda use used uses using usual utilities va vacancy vacant vacation valuations value van vans ve vegetable
vegetables vehicle vehicles very vests vet veteran veterans victorian video view viewing viewings villa
vineyard vintage violin violinist visa visit visiting voucher vouches wagon wait waiting waived walk walked
walks wallet walls want wanted wants war warehouse warehouses warns warranties was wash washing wasting
watches water waterfront waves wax way we wealthy wear wedding weddings wednesday week weekend weekends weeks
weighs welcome well wells went were weren westmere what whatever wheel wheelchair wheelchairs wheels when
whenever where whether which while white who whoever whole why wide widow wife wildfire will win wind window
windows wine wing winter winters wire wiring wish wishes with within without wives won wonder wondering
wonders wooded woods woodwork words work worked workers working works workshop worries worry worse worst worth
worthwhile would write writes writing written wrong yacht yard year years yes yesterday yet yield yoga york
you young younger youngest your zero zone zoned zoning`;
