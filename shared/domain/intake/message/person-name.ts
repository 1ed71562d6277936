import { foldText, isPlaceholder } from '../text.ts';

const longestName = 80;
const mostWords = 6;
const word = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}]*)$/u;
const particles = wordSet(
  'af av da das de del della den der des di do dos du e el la le san st te ten ter van vd von y al bin ben ibn',
);
const honorific =
  /^(?:mr|mrs|ms|miss|mx|mister|sr|sra|srta|don|doña|señor|señora|senhor|senhora|m|mme|mlle|monsieur|madame|herr|herrn|frau)\.?\s+(?=\p{Lu})/iu;
const companyWord =
  /\b(?:realty|real estate|realtors?|properties|homes|homes?|group|team|inc|llc|llp|ltd|gmbh|ag|kg|co|company|corp|bank|insurance|mortgage|lending|loans?|agency|immobilien|immobilier|inmobiliaria|imobiliaria|imoveis|makler|versicherung(?:en)?|seguros|assurances?|support|service|services|office|notifications?|alerts?|leads?|inquiries|website|web|contact form|portal|info|sales|no-?reply|admin|wordpress)\b/;
/** Words that begin or stand in what a portal writes, and in no name. */
const noName = wordSet(
  `a an the new your you someone somebody anyone buyer seller renter tenant customer client consumer user visitor guest lead
  prospect person contact inquiry enquiry message request property home house listing hello hi hey dear good thanks thank best
  regards kind warm sincerely cheers this that there here please we our my i it is are reply click view call email phone subject
  from to date sent re fwd fw today yesterday monday tuesday wednesday thursday friday saturday sunday north south east west
  street st ave avenue road rd drive dr lane ln blvd court apt unit suite
  un una usuario cliente interesado hola buenos buenas gracias saludos nuevo nueva mensaje contacto
  um uma ola bom boa obrigado obrigada novo nova mensagem contato
  le la les bonjour merci cordialement nouveau nouvelle demande votre
  ein eine der die das guten hallo sehr danke viele neue neuer neues anfrage nachricht interessent interessentin ihre ihr`,
);
/** Words of `noName` that are names or particles of names, too, when they do not stand first. */
const allowedInside = wordSet('best good st dr la le das die i a');

/** The name in the value of a label: lenient, because the label has already said that it is one. */
export function nameOfValue(value: string): string | null {
  const bare = withoutHonorific(
    value
      .replace(/<[^<>]{0,254}>|\([^()]{0,100}\)|\[[^[\]]{0,254}\]/g, ' ')
      .replace(/["“”]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const name = turned(bare.replace(/[\s,;:|-]{1,10}$/, '').replace(/(?<=\p{L}{2})\.$/u, ''));
  if (name.length < 2 || name.length > longestName || isPlaceholder(name)) return null;
  if (/[@#:/\\<>{}[\]()=?!%$€£|]|\d|https?|www\./.test(name) || !/\p{L}/u.test(name)) return null;
  return name.split(' ').length <= mostWords ? name : null;
}

/** Whether a text is a person's name by itself: a few capitalised words, and none that portals and offices write. */
export function looksLikeName(text: string): boolean {
  const name = withoutHonorific(text.trim());
  if (name.length < 2 || name.length > longestName) return false;
  const words = name.split(/\s+/);
  if (words.length > mostWords - 1) return false;
  const isShaped = words.every((each, index) => word.test(each) || (index > 0 && particles.has(each.toLowerCase())));
  if (!isShaped || companyWord.test(foldText(name))) return false;
  return words.every((each, index) => {
    const folded = foldText(each).replace(/\./g, '');
    return !noName.has(folded) || (index > 0 && allowedInside.has(folded));
  });
}

/** The text as a name, without its title; null if it is none. */
export function asName(text: string): string | null {
  return looksLikeName(text) ? withoutHonorific(text.trim()) : null;
}

/** The name that a text begins with, up to the first word that belongs to none. */
export function leadingName(text: string): string | null {
  const words = withoutHonorific(text.slice(0, 200).trim()).split(/\s+/, mostWords);
  let length = 0;
  for (const each of words) {
    const bare = each.replace(/[,;:!?)]+$/, '').replace(/(?<=\p{L}{2})\.$/u, '');
    const isPart = word.test(bare) || (length > 0 && particles.has(bare.toLowerCase()));
    if (!isPart) break;
    words[length] = bare;
    length += 1;
    if (bare !== each) break;
  }
  while (length > 0 && particles.has(words[length - 1] ?? '')) length -= 1;
  for (; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ');
    if (looksLikeName(name)) return name;
  }
  return null;
}

/** The name that a text ends with. */
export function trailingName(text: string): string | null {
  const words = text
    .slice(-200)
    .trim()
    .split(/\s+/)
    .slice(-(mostWords - 1));
  for (let from = 0; from < words.length; from += 1) {
    const name = asName(words.slice(from).join(' '));
    if (name !== null) return name;
  }
  return null;
}

/** The name of a sender, without what portals and mail programs put around it. */
export function nameOfSender(name: string): string | null {
  const bare = name
    .replace(/\s+(?:via|über|por|par|from|on behalf of)\s.{0,80}$/iu, '')
    .replace(/\s*[([|].*$/, '')
    .trim();
  return asName(turned(withoutHonorific(bare)));
}

/** "Doe, Jane" is Jane Doe; what else stands behind a comma is no name. */
function turned(name: string): string {
  const parts = /^([^,]{1,60}), ?([^,]{1,60})(?:,|$)/.exec(name);
  if (parts === null) return name;
  const [, before = '', after = ''] = parts;
  const [first = ''] = before.split(' ');
  const isSurname = !before.includes(' ') || particles.has(first);
  return isSurname && looksLikeName(after) ? `${after} ${before}` : before;
}

function withoutHonorific(name: string): string {
  return name.replace(honorific, '');
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
