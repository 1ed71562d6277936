import { domainOf } from './addresses.ts';

type Portal = {
  readonly name: string;
  readonly domains: readonly string[];
  /** How a text names it; null where the name is a common word. */
  readonly named: RegExp | null;
};

/** Portals with their domains and, unless it is the name itself, how a text names them. */
const portals: readonly Portal[] = `
Zillow = zillow.com zillowmail.com zillowgroup.com
Trulia = trulia.com
Realtor.com = realtor.com move.com realtorpro.io
Redfin = redfin.com
Homes.com = homes.com
Apartments.com = apartments.com
HotPads = hotpads.com
StreetEasy = streeteasy.com
Rent. = rent.com : -
Opcity = opcity.com
HomeLight = homelight.com
LoopNet = loopnet.com
Crexi = crexi.com
Realtor.ca = realtor.ca
Rightmove = rightmove.co.uk rightmove.com
Zoopla = zoopla.co.uk
OnTheMarket = onthemarket.com
PrimeLocation = primelocation.com
Daft.ie = daft.ie
Domain = domain.com.au : -
realestate.com.au = realestate.com.au
ImmoScout24 = immobilienscout24.de immoscout24.de immobilienscout24.at immoscout24.ch : immo(?:bilien)?scout ?24
Immowelt = immowelt.de immowelt.at
Immonet = immonet.de
Kleinanzeigen = kleinanzeigen.de ebay-kleinanzeigen.de : (?:ebay[- ])?kleinanzeigen
willhaben = willhaben.at
Homegate = homegate.ch
idealista = idealista.com idealista.pt idealista.it
Fotocasa = fotocasa.es
Habitaclia = habitaclia.com
pisos.com = pisos.com
Milanuncios = milanuncios.com
SeLoger = seloger.com seloger-mail.com : se ?loger
Leboncoin = leboncoin.fr : le ?bon ?coin
Bien’ici = bienici.com : bien[’']?ici
Logic-Immo = logic-immo.com logicimmo.com
PAP = pap.fr : -
Immoweb = immoweb.be
OLX = olx.com.br olx.pt olx.com olx.pl
Imovelweb = imovelweb.com.br
ZAP Imóveis = zapimoveis.com.br : zap im[oó]veis
VivaReal = vivareal.com.br vivareal.com : viva ?real
QuintoAndar = quintoandar.com.br
Imovirtual = imovirtual.com
Casa Sapo = casa.sapo.pt sapo.pt : casa sapo
Zonaprop = zonaprop.com.ar
Argenprop = argenprop.com
Inmuebles24 = inmuebles24.com
Metrocuadrado = metrocuadrado.com
Facebook = facebook.com facebookmail.com fb.com : facebook|meta (?:lead|business|ads)
Instagram = instagram.com
LinkedIn = linkedin.com
Google =  : google (?:ads|lead form|business)
Craigslist = craigslist.org
LendingTree = lendingtree.com
Bankrate = bankrate.com
Interhyp = interhyp.de
Dr. Klein = drklein.de : dr\\. klein
Check24 = check24.de : check ?24
Verivox = verivox.de
EverQuote = everquote.com
QuoteWizard = quotewizard.com
SmartFinancial = smartfinancial.com
Insurify = insurify.com
The Zebra = thezebra.com : the zebra
NetQuote = netquote.com
Compare the Market = comparethemarket.com : compare ?the ?market
MoneySuperMarket = moneysupermarket.com
GoCompare = gocompare.com : go\\.?compare
Rastreator = rastreator.com
Acierto = acierto.com : -
LeLynx = lelynx.fr
Assurland = assurland.com
Meilleurtaux = meilleurtaux.com`
  .trim()
  .split('\n')
  .map(toPortal);

/** Programs through which offices get their mail; they are nobody's portal, and nobody's address. */
const services = [
  'followupboss.com',
  'boomtownroi.com',
  'kvcore.com',
  'hubspot.com',
  'zapier.com',
  'zapiermail.com',
  'jotform.com',
  'typeform.com',
  'formspree.io',
  'wufoo.com',
  'squarespace.com',
  'squarespace.info',
  'wixforms.com',
  'wix-forms.com',
  'wordpress.com',
  'mailchimp.com',
  'sendgrid.net',
  'amazonses.com',
  'mailgun.org',
  'google.com',
  'meta.com',
  'sentry.io',
];

/** Portals whose addresses pass an answer on to one person each. */
const relays = /@(?:convo\.zillow\.com|(?:reply|hous|sale|serv)\.craigslist\.org|mail\.(?:ebay-)?kleinanzeigen\.de)$/;

/** Names that texts and labels use for a portal, where they are not its own. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['fb', 'Facebook'],
  ['ig', 'Instagram'],
  ['meta', 'Facebook'],
]);

/** The portal that an e-mail address or the host of a link belongs to. */
export function portalOfDomain(domain: string): string | null {
  return portals.find(({ domains }) => domains.some((own) => isWithin(domain, own)))?.name ?? null;
}

/** The portal that a text names first. */
export function portalNamedIn(text: string): string | null {
  let first: { readonly name: string; readonly at: number } | null = null;
  for (const { name, named } of portals) {
    const at = named === null ? -1 : text.search(named);
    if (at >= 0 && (first === null || at < first.at)) first = { name, at };
  }
  return first?.name ?? null;
}

/** What a label calls the source, under the portal's own name if it is one. */
export function sourceOfLabel(value: string): string {
  return shortNames.get(value.toLowerCase()) ?? portalNamedIn(value) ?? portalOfDomain(value.toLowerCase()) ?? value;
}

/** Whether an address belongs to a portal or to a program that sends mail, and so to no person. */
export function isOfPortal(email: string): boolean {
  const domain = domainOf(email);
  return portalOfDomain(domain) !== null || services.some((own) => isWithin(domain, own));
}

/** Whether a portal's address passes answers on to the person. */
export function isRelay(email: string): boolean {
  return relays.test(email) && !/^(?:no-?reply|do-?not-?reply)/.test(email);
}

function isWithin(domain: string, own: string): boolean {
  return domain === own || domain.endsWith(`.${own}`);
}

function toPortal(line: string): Portal {
  const [name = '', rest = ''] = line.split(' = ');
  const [domains = '', pattern = name.replace(/[.]/g, '\\.')] = rest.split(' : ');
  const named = pattern === '-' ? null : new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
  return { name, domains: domains.split(' ').filter(Boolean), named };
}
