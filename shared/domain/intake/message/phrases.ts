import { leadingName, looksLikeName, trailingName } from './person-name.ts';

/** A name that a sentence of the portal gives away, with the words that did. */
export type NamedPerson = { readonly name: string; readonly words: string };

/** What is said of a person behind the name: "Jane Doe is interested in …". */
const afterName = new RegExp(
  String.raw`\s(?:${[
    'is (?:interested|requesting|inquiring|enquiring|looking|asking|waiting|reaching out|a new)',
    '(?:has |just |would )?(?:requested|inquired|enquired|contacted|submitted|asked|messaged|sent|viewed|applied|expressed|scheduled|left)',
    'would (?:like|love)',
    'wants? (?:to|more|you)',
    '(?:says|said|wrote|writes)(?= ?:)',
    'interessiert sich',
    '(?:hat|möchte|wünscht|bittet|schreibt|schrieb)',
    '(?:está|esta) interesad[oa]',
    '(?:quiere|solicita|pregunta|ha (?:solicitado|enviado|escrito|contactado)|te ha|le ha|desea|dice(?= ?:))',
    '(?:está|esta) interessad[oa]',
    '(?:tem interesse|quer|enviou|gostaria|deseja|solicitou|perguntou|diz(?= ?:))',
    '(?:souhaite|est intéressée?|vous a|a (?:envoyé|demandé|laissé)|recherche|désire|demande)',
  ].join('|')})(?=[\s:,.]|$)`,
  'iu',
);

/** What stands before a name: "New lead from Jane Doe". */
const beforeName = new RegExp(
  String.raw`(?:^|[\s:.!(“"–-])(?:${[
    String.raw`new (?:[\w.]+ ){0,3}(?:contact|lead|inquiry|enquiry|message|request|referral|prospect|client|buyer|seller)(?: (?:from|by|for|named|is))?\s?[:–-]*`,
    String.raw`(?:message|inquiry|enquiry|lead|request|question|note|e-?mail|details|referral|contact) (?:from|by|of|named)\s?:?`,
    'contact details for',
    String.raw`(?:anfrage|nachricht|kontaktanfrage|interesse|mitteilung|kontakt) von\s?:?`,
    String.raw`neue[rs]? (?:interessent(?:in)?|kontakt|anfrage|lead)\s?[:–-]+`,
    String.raw`(?:mensaje|contacto|solicitud|consulta|pregunta|correo) de\s?:?`,
    String.raw`nuev[oa] (?:contacto|mensaje|lead|consulta|interesado)\s?[:–-]+`,
    String.raw`(?:mensagem|contato|contacto|proposta|solicitação|pergunta) d[eo]\s?:?`,
    String.raw`nov[oa] (?:contato|contacto|mensagem|lead|interessado)\s?[:–-]+`,
    String.raw`(?:demande|message|contact|appel|mail) de(?: la part de)?\s?:?`,
    String.raw`nouve(?:au|lle) (?:contact|demande|message|prospect)\s?[:–-]+`,
  ].join('|')})\s{0,3}(?=[\p{Lu}\p{Lo}]|m\. |mr\.? |mrs\.? |ms\.? )`,
  'iu',
);

const introduction =
  /(?<![\p{L}\p{N}])(?:my name is|i am|i[’']m|this is|mein name ist|ich heiße|ich bin|me llamo|mi nombre es|soy|meu nome é|me chamo|sou|je m[’']appelle|je suis|mon nom est)\s{1,3}(?=\p{L})/giu;

const longestSentence = 300;
const linesRead = 60;

/** The names that the portal's own sentences give away, in the order of the text. */
export function namesInPhrases(lines: readonly string[]): NamedPerson[] {
  return lines.slice(0, linesRead).flatMap((line) => namesInLine(line.trim().slice(0, longestSentence)));
}

/** The name by which a person introduces itself, as in "my name is Jane Doe". */
export function introducedName(lines: readonly string[]): NamedPerson | null {
  for (const line of lines.slice(0, linesRead)) {
    const text = line.slice(0, 2000);
    for (const match of text.matchAll(introduction)) {
      const name = leadingName(text.slice(match.index + match[0].length));
      if (name !== null) return { name, words: match[0].trim() };
    }
  }
  return null;
}

function namesInLine(line: string): NamedPerson[] {
  const found: NamedPerson[] = [];
  const after = afterName.exec(line);
  if (after !== null) {
    const before = line.slice(0, after.index);
    const sentence = before.slice(lastBoundary(before));
    const ending = trailingName(sentence);
    const name = looksLikeName(sentence) || ending?.includes(' ') === true ? ending : null;
    if (name !== null) found.push({ name, words: after[0].trim() });
  }
  const before = beforeName.exec(line);
  if (before !== null) {
    const name = leadingName(line.slice(before.index + before[0].length));
    if (name !== null) found.push({ name, words: before[0].replace(/^[^\p{L}]+/u, '').trim() });
  }
  return found;
}

/** Where the sentence begins whose subject the name is; a point behind an initial does not end one. */
function lastBoundary(text: string): number {
  const ends = [...text.matchAll(/(?<=[\p{Ll}\d)])[.:!?]\s|[–—"“„]\s?|\s-\s/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}
