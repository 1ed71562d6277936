import type { ListOption } from '../ui/list-box.tsx';

/** ISO 3166-1 alpha-2, without Antarctica and the uninhabited. */
const countryCodes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF ' +
  'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP ' +
  'KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN ' +
  'VU WF WS XK YE YT ZA ZM ZW';

/** Every country by its English name, with its code beside it. */
export function countryOptions(): readonly ListOption<string>[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return countryCodes
    .split(' ')
    .map((code) => ({ value: code, label: names.of(code) ?? code, detail: code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** The country that the machine's language setting names; the United States if it names none. */
export function machineCountry(language = navigator.language): string {
  const region = regionOf(language);
  return region !== undefined && countryCodes.split(' ').includes(region) ? region : 'US';
}

/** A machine may say what is no language tag, as `en-US@posix`. */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return /^[a-z]{2,3}[-_]([A-Z]{2})\b/.exec(language)?.[1];
  }
}

/** The machine's own zone, as in `Europe/Berlin`. */
export function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone that this machine knows with its offset at a moment; `first` stands first, whatever it is. */
export function zoneOptions(first: string, at = Date.now()): readonly ListOption<string>[] {
  const zones = new Set([first, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), detail: offsetOf(zone, at) }));
}

function offsetOf(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
}
