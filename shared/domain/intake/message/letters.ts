import { parseSender, type Sender } from './addresses.ts';
import { headerBlockAt } from './header-block.ts';
import { findLabels } from './labels.ts';
import { isOfPortal } from './portals.ts';

/** One mail of those that a text may hold inside each other. */
export type Letter = {
  readonly from: Sender | null;
  readonly replyTo: Sender | null;
  /** Addresses of the office: who got the mail, and who passed it on. */
  readonly office: readonly string[];
  readonly subject: string;
  readonly lines: readonly string[];
};

type Cut = { readonly kind: 'forward' | 'original' | 'header' | 'quote'; readonly at: number; readonly below: number };

const deepest = 4;
const forwardMarker =
  /forwarded message|forwarded by|weitergeleitete(?:n)? (?:nachricht|e-?mail)|mensaje reenviado|mensagem (?:re)?encaminhada|message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])/i;
const originalMarker =
  /original message|urspr(?:ü|ue)ngliche nachricht|original-?nachricht|mensaje original|mensagem original|message d[’']origine|message original/i;
const quoteIntro =
  /^[\s>]{0,20}(?:on|am|el|le|em|no dia)\s.{4,200}(?:wrote|schrieb|escribió|escribio|a écrit|escreveu)(?!\p{L}).{0,120}:\s*$/iu;
const forwardSubject = /^\s*(?:fwd?|wg|tr|rv|enc|i)\s?:/i;
const replySubject = /^\s*(?:re|aw|sv|res|rép|antw)\s?:/i;
const forwardNote =
  /\b(?:fyi|below|forwarding|call (?:him|her|them|mr|mrs|ms)|please (?:handle|take|contact|call (?:him|her|them))|can you (?:call|take|handle|contact)|take (?:this|care)|siehe unten|zur info|kannst du|übernehmen|übernimmst|weiterleite|abajo|reenvío|te paso|para ti|segue|abaixo|encaminho|ci-dessous|transf[éè]re|pour toi)\b/i;
const headingDate = /^.{0,40}\b\d{1,2}[:.]\d{2}\b.{0,30}$/;
const headingTo = /^$|^(?:to|an|para|a|à) \S{1,60}(?: \S{1,30})?$/i;
const shortNote = 30;

/** The mails in a text, first the one that most likely is the person's: what was forwarded before who forwarded it. */
export function lettersIn(whole: Letter): Letter[] {
  return unfold(whole, deepest);
}

function unfold(whole: Letter, depth: number): Letter[] {
  const letter = withHeader(whole);
  const cut = depth === 0 ? null : findCut(letter.lines);
  if (cut === null) return [unquoted(letter)];
  const above = unquoted({ ...letter, lines: letter.lines.slice(0, cut.at) });
  const below = letter.lines.slice(cut.below);
  if (cut.kind === 'quote') return hasWords(above.lines) ? [above] : [unquoted({ ...letter, lines: below })];
  const passedOn = [letter.from?.email, letter.replyTo?.email].flatMap((email) => email ?? []);
  const inner = withHeader({
    from: null,
    replyTo: null,
    office: [...letter.office, ...passedOn],
    subject: letter.subject,
    lines: unquotedLines(below),
  });
  if (!hasWords(above.lines)) return [...unfold(inner, depth - 1), above];
  return isForwarded(letter, cut, above, inner) ? [...unfold(inner, depth - 1), above] : [above];
}

/** A mail that a program printed begins with its header. */
function withHeader(letter: Letter): Letter {
  const first = letter.lines.findIndex((line) => line.trim() !== '');
  const block = first < 0 ? null : headerBlockAt(letter.lines, first);
  if (block === null) return first < 0 ? letter : withHeading(letter, first);
  return {
    from: block.from ?? letter.from,
    replyTo: block.replyTo ?? letter.replyTo,
    office: [...letter.office, ...block.recipients],
    subject: block.subject ?? letter.subject,
    lines: letter.lines.slice(block.end),
  };
}

/** What is copied from a mail page begins with "Jane Doe <jane@example.com>", the date and "to me". */
function withHeading(letter: Letter, first: number): Letter {
  const sender = /^\s*[^<>:@]{2,80}<[^<>\s]{3,254}>\s*$/.exec(letter.lines[first] ?? '');
  if (sender === null || letter.from !== null) return letter;
  let end = first + 1;
  const isHeading = (line: string) => line.length < 80 && (headingDate.test(line) || headingTo.test(line));
  while (end < first + 4 && isHeading(letter.lines[end]?.trim() ?? '-')) end += 1;
  return { ...letter, from: parseSender(sender[0]), lines: letter.lines.slice(end) };
}

/** The first place where another mail begins. */
function findCut(lines: readonly string[]): Cut | null {
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (line.length <= 100 && /^[\s>]{0,20}(?:[-_=*]{2,}|begin|anfang|inicio|início|début)/i.test(line)) {
      if (forwardMarker.test(line)) return { kind: 'forward', at, below: at + 1 };
      if (originalMarker.test(line)) return { kind: 'original', at, below: at + 1 };
    }
    const isIntro =
      quoteIntro.test(line) || (line.length < 200 && quoteIntro.test(`${line} ${lines[at + 1]?.trim() ?? ''}`));
    if (isIntro) return { kind: 'quote', at, below: at + (quoteIntro.test(line) ? 1 : 2) };
    if (line.length < 300 && line.includes(':') && headerBlockAt(lines, at)?.from)
      return { kind: 'header', at, below: at };
  }
  return null;
}

/** Mail programs part the old mail in the same way whether it is forwarded or answered. */
function isForwarded(letter: Letter, cut: Cut, above: Letter, inner: Letter): boolean {
  if (cut.kind === 'forward' || forwardSubject.test(letter.subject)) return true;
  if (replySubject.test(letter.subject)) return false;
  const sender = inner.from?.email ?? null;
  if (sender !== null && isOfPortal(sender)) return true;
  const note = above.lines.join(' ').trim();
  if (note.length <= shortNote || (forwardNote.test(note.slice(0, 300)) && !greets(note, inner.from))) return true;
  return findLabels(inner.lines).some(({ kind, value }) => (kind === 'email' || kind === 'phone') && value !== '');
}

/** Who answers greets the one who wrote the old mail. */
function greets(note: string, sender: Sender | null): boolean {
  const [first = ''] = (sender?.name ?? '').split(/[\s,]/);
  return first.length > 1 && note.slice(0, 60).toLowerCase().includes(first.toLowerCase());
}

/** Without what is quoted; if all of it is, without the marks. */
function unquoted(letter: Letter): Letter {
  const own = letter.lines.filter((line) => !isQuoted(line));
  return { ...letter, lines: hasWords(own) ? own : unquotedLines(letter.lines) };
}

function unquotedLines(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0 || !written.every(isQuoted)) return lines;
  return lines.map((line) => line.replace(/^[\s>|]{1,20}/, ''));
}

function isQuoted(line: string): boolean {
  return /^\s{0,8}>/.test(line);
}

function hasWords(lines: readonly string[]): boolean {
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line));
}
