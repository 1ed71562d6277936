import { isPlaceholder } from '../text.ts';
import { isHeading, isRule, withoutLinks } from './boilerplate.ts';
import { joinLines } from './clean.ts';
import type { Labelled } from './labels.ts';
import type { Page } from './page.ts';
import { isSignOff } from './signature.ts';

/** A piece of a page that the person wrote: the lines `from` up to `to`. */
type Block = { readonly text: string; readonly from: number; readonly to: number };

const says = /^(.{0,120}?)\b(says|wrote|writes|said|schreibt|dice|diz|escribe|escreveu|a écrit) ?: ?(.*)$/u;
const opening = /^["“„«]/u;
const longestQuote = 200;
/** The head of a table of questions and answers. */
const tableHead = /^(?:answers?|values?|antwort|wert|respuesta|resposta|réponse|valeur|valor)$/i;

/** What stands behind labels such as "Message" or "Comments". */
export function messageBlocks(page: Page): (Block & { readonly label: Labelled })[] {
  const found: (Block & { readonly label: Labelled })[] = [];
  for (const label of page.labels) {
    const isMeant = label.kind === 'message' && (page.isForm || (label.isFirst && label.value !== ''));
    if (!isMeant || found.some(({ to }) => label.line < to - 1)) continue;
    const onLine = label.end === label.line + 1 ? label.value : '';
    const block = label.isLast ? blockFrom(page, label.line + 1, onLine) : { text: onLine, to: label.line + 1 };
    const isSaid = block.text !== '' && !isPlaceholder(block.text) && !tableHead.test(block.text);
    if (isSaid) found.push({ ...block, from: label.line, label });
  }
  return found;
}

/** "Jane Doe says: …", on the same line or below it. */
export function saidBlock(page: Page): (Block & { readonly why: string }) | null {
  if (!page.isForm && page.from !== null) return null;
  for (const [from, line] of page.lines.entries()) {
    const match = line.length > 3000 ? null : says.exec(line);
    if (match === null || page.asides[from] === 'footer') continue;
    const below = page.lines.findIndex((text, at) => at > from && text.trim() !== '');
    const quote = match[3] === '' && below > from ? quoteAt(page, below) : null;
    const block = quote ?? blockFrom(page, from + 1, match[3] ?? '');
    if (block.text !== '') return { ...block, from, why: `behind “${match[2]}:”` };
  }
  return null;
}

/** Portals set what the person wrote in quotation marks, on lines of its own. */
export function quotedBlock(page: Page): (Block & { readonly why: string }) | null {
  if (!page.isForm) return null;
  for (const at of page.lines.keys()) {
    const quote = quoteAt(page, at);
    if (quote !== null && quote.text.length > 10) return { ...quote, from: at, why: 'in quotation marks' };
  }
  return null;
}

function quoteAt(page: Page, at: number): Omit<Block, 'from'> | null {
  if (!opening.test(page.lines[at]?.trim() ?? '')) return null;
  let to = at;
  while (to < page.lines.length && to < at + longestQuote && !/["”“»]\s*$/u.test(page.lines[to] ?? '')) to += 1;
  const text = joinLines(page.lines.slice(at, to + 1));
  const bare = unquoted(text);
  return bare === text ? null : { text: bare, to: to + 1 };
}

/** What stands from a line on, until the portal speaks again. */
function blockFrom(page: Page, from: number, firstLine: string): Omit<Block, 'from'> {
  const kept = [firstLine];
  let at = from;
  for (; at < page.lines.length && !endsBlock(page, at, kept); at += 1) kept.push(withoutLinks(page.lines[at] ?? ''));
  while (kept.length > 1 && isEmptyEnd(kept.at(-1) ?? '')) kept.pop();
  return { text: unquoted(joinLines(kept)), to: at };
}

/** A greeting that nobody's name follows is the portal's. */
function isEmptyEnd(line: string): boolean {
  return line.trim() === '' || (isSignOff(line) && !line.includes(', '));
}

function endsBlock(page: Page, at: number, kept: readonly string[]): boolean {
  const line = page.lines[at] ?? '';
  if (isRule(line) || isHeading(line) || page.asides[at] === 'footer') return true;
  const label = page.labels.find((each) => each.line === at && each.isFirst);
  if (label !== undefined && label.kind !== 'unknown') return true;
  const isAfterGap = (page.lines[at - 1] ?? '').trim() === '' && kept.some((text) => text.trim() !== '');
  return isAfterGap && (page.asides[at] === 'aside' || (label !== undefined && label.value !== ''));
}

function unquoted(text: string): string {
  const match = /^["“„«]([^"“”„«»]{2,})["”“»]$/u.exec(text);
  return match === null ? text : (match[1]?.trim() ?? text);
}
