import { decodeEntities } from './html-entities.ts';

/** Longer HTML is cut: a mail's words stand in its beginning. */
export const longestHtml = 2_000_000;

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table tbody thead tfoot title tr ul'.split(
    ' ',
  ),
);
const hidden = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'object']);
const longestQuotedTag = 4000;
const leadField = /\bname\s{0,5}=\s{0,5}["']?(lead_[a-z_]{2,20})/i;
const content = /\bcontent\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)')/i;
const href = /\bhref\s{0,5}=\s{0,5}["']?(mailto|tel):([^"'>\s?]{1,254})/i;
const wantedFields = /^lead_(?:name|first_name|last_name|email|phone|message|source)$/;

/** Whether a text is HTML rather than words with a `<` in them. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/<(?:!doctype html|html|head|body)[\s>]/i.test(head)) return true;
  return (head.match(/<\/?(?:div|p|br|table|tr|td|span|a|b|strong|li|ul)\b[^<>]{0,300}>/gi)?.length ?? 0) >= 3;
}

/**
 * The words of HTML as a browser would show them: blocks on lines of their own, cells parted by tabs, addresses and
 * phones of links kept. What a mail says to machines in `<meta name="lead_…">` stands first, as labelled lines.
 */
export function htmlToText(html: string): string {
  const source = html.slice(0, longestHtml);
  const pieces: string[] = [];
  const facts: string[] = [];
  let link: { readonly target: string; readonly at: number } | null = null;
  for (const token of tokens(source)) {
    if (token.tag === null) {
      pieces.push(decodeEntities(token.text).replace(/[ \t\r\n\f]+/g, ' '));
      continue;
    }
    const { tag, isEnd } = token;
    if (tag === 'meta') facts.push(...factOf(token.text));
    else if (tag === 'a' && isEnd && link !== null) {
      if (!pieces.slice(link.at).join('').includes(link.target)) pieces.push(` ${link.target}`);
      link = null;
    } else if (tag === 'a' && !isEnd) link = linkOf(token.text, pieces.length);
    else if (tag === 'br') pieces.push('\n');
    else if (tag === 'td' || tag === 'th') pieces.push(isEnd ? '\t' : '');
    else if (blocks.has(tag)) pieces.push('\n');
  }
  const end = facts.length > 0 ? ['', '--------'] : [];
  return [...facts, ...end, ...tidyLines(pieces.join(''))].join('\n');
}

type Token =
  | { readonly tag: null; readonly text: string }
  | { readonly tag: string; readonly isEnd: boolean; readonly text: string };

function* tokens(source: string): Generator<Token> {
  const find = createTagEndFinder(source);
  const lower = source.toLowerCase();
  const unclosed = new Set<string>();
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { tag: null, text: source.slice(at, open) };
    const name = /^<(\/?)([a-z][a-z0-9]{0,15})/i.exec(source.slice(open, open + 20));
    const end = source.startsWith('<!--', open) ? commentEnd(source, open) : find(open);
    if (end < 0) return yield { tag: null, text: source.slice(open) };
    if (name === null && !/^<[!?/]/.test(source.slice(open, open + 2))) {
      yield { tag: null, text: '<' };
      at = open + 1;
      continue;
    }
    at = end + 1;
    if (name === null) continue;
    const tag = name[2]?.toLowerCase() ?? '';
    const isEnd = name[1] === '/';
    if (hidden.has(tag) && !isEnd) {
      const close = unclosed.has(tag) ? -1 : lower.indexOf(`</${tag}`, at);
      if (tag === 'head') yield* metasIn(source.slice(at, close < 0 ? at : close));
      if (close >= 0) at = close;
      else unclosed.add(tag);
    } else yield { tag, isEnd, text: source.slice(open, at) };
  }
  if (at < source.length) yield { tag: null, text: source.slice(at) };
}

function* metasIn(head: string): Generator<Token> {
  for (const match of head.matchAll(/<meta\b[^<>]{0,4000}>/gi)) yield { tag: 'meta', isEnd: false, text: match[0] };
}

function commentEnd(source: string, open: number): number {
  const end = source.indexOf('-->', open + 4);
  return end < 0 ? source.length - 1 : end + 2;
}

/** Where a tag ends. A `>` inside quotes does not end it, as long as the source keeps its quotes in order. */
function createTagEndFinder(source: string): (open: number) => number {
  let isQuoted = true;
  let hasEnds = true;
  return (open) => {
    if (!hasEnds) return -1;
    const end = isQuoted ? quotedEnd(source, open) : -1;
    if (end >= 0) return end;
    isQuoted = false;
    const plain = source.indexOf('>', open);
    hasEnds = plain >= 0;
    return plain;
  };
}

function quotedEnd(source: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < source.length && at - open < longestQuotedTag; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if ((character === '"' || character === "'") && source[at - 1] === '=') quote = character;
  }
  return -1;
}

function factOf(tag: string): string[] {
  const name = leadField.exec(tag)?.[1]?.toLowerCase() ?? '';
  const found = content.exec(tag);
  const value = decodeEntities(found?.[1] ?? found?.[2] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return wantedFields.test(name) && value !== '' ? [`${name}: ${value}`] : [];
}

function linkOf(tag: string, at: number): { readonly target: string; readonly at: number } | null {
  const found = href.exec(tag);
  if (found === null) return null;
  const target = decodeEntities(found[2] ?? '')
    .replaceAll('%40', '@')
    .replaceAll('%20', ' ');
  return { target: target.trim(), at };
}

function tidyLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const tidy = line.split('\t').map((cell) => cell.trim());
    const shown = tidy.filter((cell) => cell !== '').join('\t');
    if (shown !== '' || lines.at(-1) !== '') lines.push(shown);
  }
  return lines;
}
