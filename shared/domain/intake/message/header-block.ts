import { headerWords } from '../header.ts';
import { addressesIn, parseSender, type Sender } from './addresses.ts';
import { withoutBullet } from './clean.ts';
import { decodeWords } from './eml-headers.ts';

/** The lines From, Date, To, Subject … as mail programs print them over a mail, in five languages. */
export type HeaderBlock = {
  readonly from: Sender | null;
  readonly replyTo: Sender | null;
  readonly recipients: readonly string[];
  readonly subject: string | null;
  /** The line after the block. */
  readonly end: number;
};

type Field = 'from' | 'replyTo' | 'date' | 'to' | 'subject';

const wordsByField: Readonly<Record<Field, string>> = {
  from: 'from|von|de|da|absender|remitente|remetente|expediteur|enviado por',
  replyTo: 'reply to|antwort an|antworten an|responder a|repondre a',
  date: 'date|sent|gesendet|datum|gesendet am|enviado|enviado el|enviada|enviada em|enviado em|fecha|data|envoye|envoye le',
  to: 'to|an|para|a|cc|bcc|kopie|copie|copia|destinataire|empfanger|destinatario',
  subject: 'subject|betreff|asunto|assunto|objet|sujet',
};

const fieldByWords: ReadonlyMap<string, Field> = new Map(
  Object.entries(wordsByField).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field as Field] as const),
  ),
);

const mostLines = 16;

/** The header that begins at a line; null if there is none, or only one of its fields as in a form. */
export function headerBlockAt(lines: readonly string[], start: number): HeaderBlock | null {
  const values = new Map<Field, string>();
  let last: Field | null = null;
  let at = start;
  for (; at < lines.length && at < start + mostLines; at += 1) {
    const line = withoutBullet(lines[at] ?? '');
    const found = fieldOf(line);
    if (found !== null) {
      const { field, value } = found;
      if (values.has(field) && field !== 'to') break;
      values.set(field, [values.get(field), value].filter(Boolean).join(', '));
      last = field;
    } else if (line === '') {
      if (values.size === 0 || fieldOf(withoutBullet(lines[at + 1] ?? '')) === null) break;
    } else if (last === 'to' && line.includes('@')) values.set('to', `${values.get('to')}, ${line}`);
    else if (last !== null && values.get(last) === '') values.set(last, line);
    else break;
  }
  const isHeader = values.has('from') ? values.size >= 2 : values.has('subject') && values.size >= 2;
  return isHeader ? { ...readBlock(values), end: at } : null;
}

function readBlock(values: ReadonlyMap<Field, string>): Omit<HeaderBlock, 'end'> {
  const senderOf = (field: Field) => {
    const value = values.get(field);
    return value === undefined || value === '' ? null : parseSender(decodeWords(value));
  };
  const subject = values.get('subject');
  return {
    from: senderOf('from'),
    replyTo: senderOf('replyTo'),
    recipients: addressesIn(values.get('to') ?? ''),
    subject: subject === undefined ? null : decodeWords(subject),
  };
}

function fieldOf(line: string): { readonly field: Field; readonly value: string } | null {
  const colon = line.slice(0, 24).indexOf(':');
  if (colon < 1) return null;
  const field = fieldByWords.get(headerWords(line.slice(0, colon)));
  return field === undefined ? null : { field, value: line.slice(colon + 1).trim() };
}
