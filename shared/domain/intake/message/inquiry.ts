import { isPlaceholder } from '../text.ts';
import { isAnnouncement, isHeading, isRule, withoutLinks } from './boilerplate.ts';
import { joinLines, withoutBullet } from './clean.ts';
import { behind, type Found } from './found.ts';
import type { Labelled } from './labels.ts';
import { messageBlocks, quotedBlock, saidBlock } from './message-blocks.ts';
import { isAboutPerson, isContactLine, type KnownPerson } from './own-words.ts';
import type { Page } from './page.ts';
import { addressesIn } from './addresses.ts';
import { phonesIn } from './phones.ts';
import { signOffAt } from './signature.ts';

const ofContact: ReadonlySet<Labelled['kind']> = new Set([
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'source',
  'other',
]);
const longestAnswer = 500;
const ofProperty =
  /^(?:property|(?:property|listing|home)? ?address|property name|listing|listing title|home|your property|objekt|objekttitel|immobilie|anzeige|im[oó]vel|inmueble|an[uú]ncio|t[ií]tulo do an[uú]ncio|annonce|bien)$/i;
const about =
  /(?:interested in|information (?:about|on|for)|(?:inquir|enquir)(?:ed|ing|y) (?:about|on)|asking about|question about|regarding|(?:tour|viewing|showing) (?:of|for|at)|interessiert sich für|zu (?:ihrem|ihrer|deiner) \p{L}{4,20}|interesad[oa] en|interessad[oa] (?:em|n[oa])|sobre (?:o|tu|su|seu) an[uú]ncio|au sujet de|à propos de|intéressée? par)\s(.{8,150})$/iu;

/** What the person wrote, with the answers to the form's questions below; failing that, all the text there is. */
export function findInquiry(page: Page, person: KnownPerson): Found | null {
  const blocks = messageBlocks(page);
  const [first] = blocks;
  if (first !== undefined) {
    const texts = blocks.map(({ text }) => text);
    const answers = [...aboutLine(page, blocks), ...answersBeside(page, person, blocks)];
    return { value: withAnswers(texts, answers), why: behind(first.label) };
  }
  const written = saidBlock(page) ?? quotedBlock(page);
  if (written !== null) {
    const answers = [...aboutLine(page, [written]), ...answersBeside(page, person, [written])];
    return { value: withAnswers([written.text], answers), why: written.why };
  }
  const text = page.isForm ? restOf(page, person) : letterText(page, person);
  if (text !== '') return { value: text, why: page.isForm ? 'the text beside the contact' : 'the text of the mail' };
  const whole = joinLines(page.lines);
  return whole === '' ? null : { value: whole, why: 'the whole text' };
}

/** The text of a letter without its foot and signature. */
function letterText(page: Page, person: KnownPerson): string {
  const foot = page.asides.findIndex(
    (aside, at) => aside === 'footer' && page.lines.slice(0, at).some((line) => line.trim() !== ''),
  );
  const above = page.lines.slice(0, foot < 0 ? page.lines.length : foot);
  const signOff = signOffAt(above);
  let end = signOff > 0 ? signOff : above.length;
  const isBare = (line: string) => line.trim() === '' || isContactLine(line, person);
  while (end > 0 && isBare(above[end - 1] ?? '')) end -= 1;
  const text = joinLines(above.slice(0, end).map(withoutLinks));
  return text === '' ? joinLines(above.map(withoutLinks)) : text;
}

/** All that is neither the contact nor what portals say around it. */
function restOf(page: Page, person: KnownPerson): string {
  const labelOf = new Map(page.labels.flatMap((label) => (label.isFirst ? [[label.line, label] as const] : [])));
  const lastLabel = page.labels.at(-1)?.line ?? -1;
  const kept: string[] = [];
  for (let at = 0; at < page.end; at += 1) {
    const line = page.lines[at] ?? '';
    const label = labelOf.get(at);
    if (page.asides[at] === 'footer' && at > lastLabel && kept.length > 0) break;
    if (label !== undefined && (ofContact.has(label.kind) || isAnswer(label))) {
      if (isAnswer(label)) kept.push(...answerLine(label, person, ''));
      at = label.end - 1;
      continue;
    }
    const isNothing = isRule(line) || isHeading(line) || isAnnouncement(line) || isContactLine(line, person);
    if (!isNothing && page.asides[at] === null && label?.kind !== 'message') kept.push(withoutLinks(line));
  }
  return joinLines(kept);
}

function withAnswers(texts: readonly string[], answers: readonly string[]): string {
  const said = [...new Set(texts)].join('\n');
  return joinLines([said, ...new Set(answers)].filter((line) => line === said || !said.includes(line)));
}

type Range = { readonly from: number; readonly to: number; readonly text: string; readonly label?: Labelled };

/** Labelled values that belong to no contact, each on a line, as the columns of a lead file that have no field. */
function answersBeside(page: Page, person: KnownPerson, blocks: readonly Range[]): string[] {
  const said = blocks.map(({ text }) => text).join('\n');
  return page.labels
    .filter(
      (label) =>
        isAnswer(label) &&
        label.line < page.end &&
        page.asides[label.line] === null &&
        !blocks.some((block) => isWithin(block, label.line)),
    )
    .flatMap((label) => answerLine(label, person, said));
}

/** Beside a label of its own, other labels may stand on the line. */
function isWithin({ from, to, label }: Range, line: number): boolean {
  return line < to && (label === undefined ? line >= from : line > from);
}

function answerLine({ kind, label, value }: Labelled, person: KnownPerson, said: string): string[] {
  const answer = withoutLinks(value).trim();
  if (answer === '' || isPlaceholder(answer) || answer.length > longestAnswer || said.includes(answer)) return [];
  const isContact = kind === 'unknown' && phonesIn(answer)[0]?.phone === answer;
  if (isContact || addressesIn(answer).length > 0 || isAboutPerson(answer, person)) return [];
  return [`${withoutBullet(label)}${/[?:]$/.test(label) ? '' : ':'} ${answer}`];
}

function isAnswer({ kind }: Labelled): boolean {
  return kind === 'answer' || kind === 'unknown';
}

/** The portal's sentence that says which property it is about, if no label does. */
function aboutLine(page: Page, blocks: readonly Range[]): string[] {
  if (!page.isForm || page.labels.some(({ label, value }) => value !== '' && ofProperty.test(label))) return [];
  const said = blocks.map(({ text }) => text).join('\n');
  const outside = page.lines.filter((_, line) => line < page.end && !blocks.some((block) => isWithin(block, line)));
  const line = [...outside, page.subject].find((text) => {
    const named = text.length > longestAnswer ? null : about.exec(text.trim());
    const what = named?.[1] ?? '';
    return /\d|["“«„]/.test(what) && !said.includes(what) && addressesIn(text).length === 0;
  });
  return line === undefined ? [] : [withoutLinks(line.trim())];
}
