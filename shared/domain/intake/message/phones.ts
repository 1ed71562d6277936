/** A phone as it stands in a line, from `start` on. */
export type FoundPhone = { readonly phone: string; readonly start: number };

const digitsAndMarks = /(?:\+|\(\+?|\b)\d[\d ().+/-]{4,30}\d/g;
const extension = /^,? ?(?:ext\.?|x|extension|durchwahl|poste|ramal) ?:? ?\d{1,6}\b/i;
const isDate = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}))(?:\D.*)?$/;
const isDotted = /^\d{1,2}\.\d{2}\.\d{2}\.\d{2}(?:\.\d{2})?$/;
const isRange = /^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/;
const isAmount = /^\d{1,3}(?:[. ]\d{3})+$/;
const isNetwork = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const isPostal = /^\d{5}-\d{4}$/;
/** Eight digits in a row, or a date without marks, are a number of something. */
const isBareNumber = /^(?:\d{8}|20\d{2}[01]\d[0-3]\d{1,7})$/;
const american = /(?<!\d)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}$/;
const americanTollFree = /^1?8(?:00|33|44|55|66|77|88)\d{7}$/;
const otherTollFree = /^(?:0800|0808|0845|0870|0871|0333|0345|00800|0180|0900|1300|1800|0810|0820|4004|3004)\d+$/;
const moneyAround = /[$€£¥R]\s?$/;
const idBefore =
  /(?:#|\b(?:id|ref|nr|no|num|mls|zpid|code|objekt|expos[ée]|anzeige|referencia|r[ée]f[ée]rence|vers(?:ion)?|lic|license|dre|nmls|order|case|ticket|invoice|zip|plz|cep|cp|siret|rcs|hrb|cif|cnpj|crs|creci)\b\.?)[ .:#]{0,4}$/i;
const faxBefore = /(?:\b(?:[Tt]ele)?[Ff](?:ax|AX)|(?:^|[\s|·])F)[ .:]{1,4}$/;
const leastDigits = 8;
const mostDigits = 15;
const longestLine = 5000;

/** The phones of a line of free text, in order: not dates, amounts, postal codes, numbers of listings, fax numbers. */
export function phonesIn(line: string): FoundPhone[] {
  return scan(line, leastDigits).filter(({ phone, start }) => {
    if (isBareNumber.test(phone)) return false;
    const before = line.slice(Math.max(0, start - 24), start);
    return !idBefore.test(before) && !faxBefore.test(before) && !moneyAround.test(before);
  });
}

/** The first phone of a value that a label calls one; local numbers may be short. */
export function phoneOfValue(value: string): string | null {
  return scan(value, 6)[0]?.phone ?? null;
}

/** Numbers that are free to call belong to offices and portals. */
export function isTollFree(phone: string): boolean {
  const digits = phone.replace(/\D/g, '');
  return americanTollFree.test(digits) || otherTollFree.test(digits);
}

function scan(text: string, least: number): FoundPhone[] {
  const line = text.slice(0, longestLine);
  const found: FoundPhone[] = [];
  for (const match of line.matchAll(digitsAndMarks)) {
    const isInWord = /[\p{L}\p{N}@_=%&?/.]$/u.test(line.slice(Math.max(0, match.index - 2), match.index));
    if (isInWord && !/\b(?:tel|phone|[pmt]):?[/.]{0,2}$/i.test(line.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    const after = line.slice(match.index + match[0].length);
    if (/^(?:[\p{L}@_%€$£]|\.\w|,\d)/u.test(after) && !extension.test(after)) continue;
    const number = firstNumber(match[0]);
    if (!isPhone(number, least)) continue;
    const isWhole = match[0].endsWith(number);
    const suffix = isWhole ? (extension.exec(after)?.[0] ?? '') : '';
    found.push({ phone: number + suffix, start: match.index + match[0].indexOf(number) });
  }
  return found;
}

/** Where two numbers, or a postal code and a number, stand side by side. */
function firstNumber(run: string): string {
  const first = run.split(/ [/-] | {2,}|\/ | \//)[0] ?? run;
  const digits = first.replace(/\D/g, '').length;
  const part = digits > 11 && !first.startsWith('+') ? american.exec(first)?.[0] : undefined;
  const open = (part ?? first).trim();
  const balanced = open.includes('(') && !open.includes(')') ? open.replace('(', '') : open;
  return balanced.replace(/[ ().+/-]+$/, '');
}

function isPhone(text: string, least: number): boolean {
  const digits = text.replace(/\D/g, '').length;
  if (digits < least || digits > mostDigits) return false;
  if (isPostal.test(text) || isRange.test(text) || isNetwork.test(text)) return false;
  if (isDate.test(text) && !isDotted.test(text)) return false;
  return !(isAmount.test(text) && /\./.test(text) && digits < 9);
}
