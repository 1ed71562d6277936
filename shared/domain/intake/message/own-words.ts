import { foldText } from '../text.ts';

/** Who was found: what stands of them in an inquiry says nothing new. */
export type KnownPerson = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

const onlyPhone = /^(?:\p{L}{1,12}\.?\s?:?\s{0,3}){0,2}\(?\+?\d[\d\s().+/-]{5,30}$/u;
const contactWords =
  /\b(?:tel|telefono|telefone|telefon|telephone|phone|cell|mobile|movil|celular|mobil|handy|portable|e-?mail|mail|correo|mailto|mr|mrs|ms|herr|frau|[tmpe])\b/g;

/** Whether a line holds nothing but the person's name, phone or address, or another phone. */
export function isContactLine(line: string, person: KnownPerson): boolean {
  const text = line.trim();
  if (text === '' || text.length > 200) return false;
  if (onlyPhone.test(text)) return true;
  let rest = text.toLowerCase();
  for (const known of [person.email, person.phone, person.name]) {
    if (known !== null) rest = rest.replaceAll(known.toLowerCase(), ' ');
  }
  if (rest.length === text.length) return false;
  return (
    foldText(rest)
      .replace(contactWords, '')
      .replace(/[^\p{L}\p{N}]/gu, '') === ''
  );
}

/** Whether a value is only the person's own, as the name behind "New lead:". */
export function isAboutPerson(value: string, person: KnownPerson): boolean {
  const folded = foldText(value);
  const names = [person.name, person.email, person.phone].filter((known) => known !== null);
  return names.some((known) => folded.includes(foldText(known))) && folded.length <= 120;
}
