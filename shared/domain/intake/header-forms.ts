import type { IntakeField } from '../../contract/intake.ts';
import { type HeaderMeaning, meaningOfWords } from './header-words.ts';

/** Only these are looked for behind further words: what else a question asks is an answer for the inquiry text. */
const contactFields = new Set<HeaderMeaning>(['name', 'firstName', 'lastName', 'email', 'phone', 'phone2']);
const dealFields = new Set<HeaderMeaning>(['agent', 'status', 'receivedAt', 'source', 'price']);
const recordFields = new Set<HeaderMeaning>(['agent', 'status', 'source', 'company', 'tags']);

const person =
  /^(?:borrower|client|contact|primary|customer|buyer|seller|lead|applicant|insured|enquirer|inquirer|consumer|person|prospect|tenant|property owner|home ?owner|owner(?= 1 ))(?: 1)? /;
/** Words of a question that ask for nothing themselves, in six languages. */
const asking = new Set(
  `what whats which s is are your the please enter provide give tell us me my and type in
  cual es son tu su el la los un y por favor indica escribe
  qual e o os a seu sua digite informe
  quel quelle est sont votre vos ton l le les et veuillez indiquer
  qual il tuo la tua suo inserisci inserire indica
  wie was lautet ist ihre ihr ihren dein deine der die das bitte und geben sie`.split(/\s+/),
);

/**
 * What a header means whose words as they stand are unknown: `Phones`, "Phone 1 - Value", "Borrower First Name",
 * "Deal - Besitzer", "What is your e-mail?". Takes the words as `headerWords` cuts them and, folded, uncut.
 */
export function meaningOfOtherForms(words: string, uncut: string): HeaderMeaning | null {
  const plain = plainWords(words);
  const meaning = meaningOfWords(uncut) ?? meaningOfEither(plain);
  if (meaning !== null) return meaning;
  const asked = withoutAsking(plain);
  return (
    among(contactFields, meaningOfEither(plain.replace(person, ''))) ??
    among(dealFields, meaningOfEither(plain.replace(/^deal /, ''))) ??
    among(recordFields, meaningOfEither(plain.replace(/^(?:person|lead|contact) /, ''))) ??
    among(contactFields, meaningOfEither(asked)) ??
    among(contactFields, meaningOfEither(asked.replace(person, '')))
  );
}

/** Address books write `Phone 1 - Value` beside `Phone 1 - Label`. */
function plainWords(words: string): string {
  return words
    .replace(/\be mail/g, 'email')
    .replace(/\bwhats app\b/g, 'whatsapp')
    .replace(/ value$/, '')
    .replace(/ label$/, ' type');
}

/** As it stands or in the singular; the title of a list ("Customers") names no column. */
function meaningOfEither(words: string): HeaderMeaning | null {
  const meaning = meaningOfWords(words);
  if (meaning !== null) return meaning;
  const single = meaningOfWords(words.replace(/(\p{L}{2}[^s\W])s\b/gu, '$1'));
  return single === 'open' ? null : single;
}

function withoutAsking(words: string): string {
  const list = words.split(' ');
  const isAsking = (word: string | undefined) => word !== undefined && asking.has(word);
  while (isAsking(list[0])) list.shift();
  while (isAsking(list.at(-1))) list.pop();
  return list.join(' ');
}

function among(fields: ReadonlySet<HeaderMeaning>, meaning: HeaderMeaning | null): IntakeField | null {
  return meaning !== null && fields.has(meaning) ? (meaning as IntakeField) : null;
}
