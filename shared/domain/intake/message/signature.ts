import { foldText } from '../text.ts';
import { withoutBullet } from './clean.ts';
import { asideOf } from './boilerplate.ts';
import { asName, leadingName, looksLikeName } from './person-name.ts';

const signOffs =
  /^(?:(?:with )?(?:best|kind|warm|warmest|many|kindest)? ?(?:regards|wishes)|(?:many |with )?thanks(?: (?:so much|again|in advance|and regards|a lot|very much))?|thank you(?: (?:so much|very much|again|in advance|for your (?:time|help)))?|best|cheers|sincerely|yours (?:sincerely|truly|faithfully)|respectfully|take care|talk soon|mit (?:freundlichen|besten|lieben|herzlichen) gru(?:ss|ess)en|(?:viele|liebe|beste|freundliche|herzliche|schone) gru(?:ss|ess)e|gruss|lg|vg|mfg|danke(?: und .{0,30})?|vielen dank(?: und .{0,30})?|(?:un |muchos |cordiales )?saludos?(?: cordiales?)?|un cordial saludo|atentamente|(?:muchas )?gracias(?: y .{0,20}| de antemano)?|(?:bien )?cordialement|(?:cordiales |sinceres |bien )?salutations(?: distinguees)?|(?:un grand )?merci(?: (?:d['’]avance|beaucoup|et .{0,30}))?|bonne (?:journee|soiree)|atenciosamente|att|(?:um )?abracos?|(?:muito )?obrigad[oa]|(?:com os )?(?:melhores )?cumprimentos|grat[oa])[\s,.!:–-]{0,4}$/;
const onBehalf = /^(?:i\. ?[AV]\.|ppa\.|p\.p\.|p\.o\.)\s+/;
const longestSignature = 14;
const longestParagraph = 5;
const longestLine = 120;

/** Where a letter's greeting at its end stands, or the mark of a signature; -1 if it has neither. */
export function signOffAt(lines: readonly string[]): number {
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const tail = written.slice(-longestSignature - 1).filter((at) => at !== written[0]);
  const mark = tail.find((at) => /^--\s*$/.test(lines[at] ?? ''));
  return tail.findLast((at) => isSignOff(lines[at] ?? '')) ?? mark ?? -1;
}

/** The name under a letter: what follows its greeting on the same line or on the next one. */
export function signedName(lines: readonly string[]): string | null {
  const at = signOffAt(lines);
  const rest = at < 0 ? lastParagraph(lines) : lines.slice(at);
  const below = rest
    .map((line) => withoutBullet(line).replace(onBehalf, ''))
    .filter((line) => line !== '' && line.length <= longestLine && asideOf(line) === null);
  const names = below.slice(0, 4).map((line) => asName(line) ?? leadingNameOf(line));
  return names.find((name) => name !== null) ?? null;
}

/** The lines at the end that no blank one parts, if they are few and short enough for a signature. */
function lastParagraph(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const start = lines.slice(0, end).findLastIndex((line) => line.trim() === '') + 1;
  const paragraph = lines.slice(start, end);
  const isShort = paragraph.length <= longestParagraph && paragraph.every((line) => line.length <= longestLine / 2);
  return isShort ? paragraph : lines.slice(end - 1, end);
}

/** A line such as "Best regards," or "Thanks, Jane". */
export function isSignOff(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > 60) return false;
  const folded = foldText(text);
  if (signOffs.test(folded)) return true;
  const comma = folded.indexOf(',');
  return comma > 1 && signOffs.test(folded.slice(0, comma)) && looksLikeName(text.slice(text.indexOf(',') + 1).trim());
}

/** "Thanks, Jane" and "Jane Doe | 512-555-0142". */
function leadingNameOf(line: string): string | null {
  if (isSignOff(line)) {
    const after = line.slice(line.indexOf(',') + 1).trim();
    return line.includes(',') && looksLikeName(after) ? after : null;
  }
  const part = line.split(/[|,•·]|\s[-–—]\s/, 1)[0]?.trim() ?? '';
  return part !== line.trim() && looksLikeName(part) ? leadingName(part) : null;
}
