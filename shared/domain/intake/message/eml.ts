import { decodePart, type MailSource } from './eml-bytes.ts';
import { contentType, headerText, parseHeaders, type Headers } from './eml-headers.ts';
import { htmlToText, longestHtml } from './html-text.ts';

/** A mail as its source says: the header fields in words, and the text that a person would see. */
export type Eml = {
  readonly from: string | null;
  readonly replyTo: string | null;
  /** To and Cc, one after the other. */
  readonly recipients: string;
  readonly subject: string;
  readonly text: string;
};

type Budget = { parts: number };

const longestHeader = 200_000;
const deepest = 8;
const mostParts = 200;
const senderField = /^(?:from|sender|return-path):/im;
const technicalField =
  /^(?:MIME-Version: ?1|Received: ?(?:from|by)\b|Message-ID: ?<|Content-Type: ?[a-z]+\/|Return-Path:|Delivered-To:|DKIM-Signature:)/im;
const mailboxLine = /^From \S+[^\n]{0,200}\n/;

/** Whether a text is the source of a mail: a header with fields that only machines write. */
export function looksLikeEml(text: string): boolean {
  const { header } = splitSource(text.slice(0, longestHeader));
  return /^[A-Za-z][A-Za-z0-9-]{0,75}:/.test(header) && senderField.test(header) && technicalField.test(header);
}

/** Reads a mail's source (RFC 5322, 2045, 2046, 2047). It never throws: what is damaged is read as far as it goes. */
export function readEml(source: MailSource): Eml {
  return readMail(source, deepest, { parts: mostParts });
}

function readMail({ text, isBytes }: MailSource, depth: number, budget: Budget): Eml {
  const { header, body } = splitSource(text);
  const headers = parseHeaders(header);
  const field = (name: string) => headerText(headers, name, isBytes);
  return {
    from: field('from'),
    replyTo: field('reply-to'),
    recipients: ['to', 'cc', 'delivered-to', 'x-original-to'].flatMap((name) => field(name) ?? []).join(', '),
    subject: field('subject') ?? '',
    text: partText(headers, { text: body, isBytes }, depth, budget),
  };
}

function partText(headers: Headers, body: MailSource, depth: number, budget: Budget): string {
  budget.parts -= 1;
  if (budget.parts < 0 || depth < 0) return '';
  const { type, charset, boundary } = contentType(headers);
  if (type.startsWith('multipart/') && boundary !== null) return multipartText(type, boundary, body, depth, budget);
  const transfer = (headers.get('content-transfer-encoding')?.[0] ?? '').toLowerCase();
  if (type === 'message/rfc822') {
    const inner = transfer === 'base64' ? { text: decodePart(body, transfer, null), isBytes: false } : body;
    return forwardedText(readMail(inner, depth - 1, budget));
  }
  const isAttached = /^\s*attachment/i.test(headers.get('content-disposition')?.[0] ?? '');
  if (isAttached || !type.startsWith('text/')) return '';
  const text = decodePart({ ...body, text: body.text.slice(0, longestHtml) }, transfer, charset);
  if (type === 'text/html') return htmlToText(text);
  return type === 'text/plain' ? text : '';
}

function multipartText(type: string, boundary: string, body: MailSource, depth: number, budget: Budget): string {
  const texts: { readonly type: string; readonly text: string }[] = [];
  for (const part of splitParts(body.text, boundary)) {
    const { header, body: inner } = splitHeader(part);
    const headers = parseHeaders(header);
    const text = partText(headers, { text: inner, isBytes: body.isBytes }, depth - 1, budget);
    if (text.trim() !== '') texts.push({ type: contentType(headers).type, text });
  }
  if (type !== 'multipart/alternative') return texts.map(({ text }) => text).join('\n\n');
  const plain = texts.find((part) => part.type === 'text/plain')?.text ?? '';
  const rich = texts.findLast((part) => part.type !== 'text/plain')?.text ?? '';
  return isThin(plain, rich) ? rich : plain;
}

/** Portals often leave little in the plain part, or put what machines should read into the other one. */
function isThin(plain: string, rich: string): boolean {
  return rich !== '' && (plain.length * 3 < rich.length || rich.startsWith('lead_'));
}

/** A mail that was attached reads like one that was forwarded. */
function forwardedText({ from, recipients, subject, text }: Eml): string {
  return `---------- Forwarded message ----------\nFrom: ${from ?? ''}\nSubject: ${subject}\nTo: ${recipients}\n\n${text}`;
}

/** A mail may stand behind a mark, blank lines and the line that a mailbox puts before it. */
function splitSource(text: string): Split {
  const start = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s{0,20}/.exec(text)?.[0].length ?? 0;
  return splitHeader(text.slice(start).replace(mailboxLine, ''));
}

type Split = { readonly header: string; readonly body: string };

/** The header up to the first blank line, its line ends as `\n`; a part may begin with that line. */
function splitHeader(text: string): Split {
  const end = /^\r?\n|\r?\n\r?\n|\r\r/.exec(text);
  const header = end === null ? text : text.slice(0, end.index);
  return {
    header: header.slice(0, longestHeader).replace(/\r\n?/g, '\n'),
    body: end === null ? '' : text.slice(end.index + end[0].length),
  };
}

/** The parts between the boundary's lines (RFC 2046); what stands before the first is for old programs. */
function* splitParts(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let start = -1;
  let at = body.indexOf(mark);
  while (at >= 0) {
    const isLineStart = at === 0 || body[at - 1] === '\n' || body[at - 1] === '\r';
    if (isLineStart) {
      if (start >= 0) yield body.slice(start, at).trimEnd();
      if (body.startsWith('--', at + mark.length)) return;
      const lineEnd = body.indexOf('\n', at);
      start = lineEnd < 0 ? body.length : lineEnd + 1;
    }
    at = body.indexOf(mark, at + mark.length);
  }
  if (start >= 0) yield body.slice(start);
}
