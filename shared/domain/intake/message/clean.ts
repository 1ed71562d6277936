/** The part of a text that is read: what an inquiry says stands in its beginning. */
export const longestText = 200_000;
const mostLines = 2000;

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const blanks = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const unseen = /\u034F|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|(?![\t\n])\p{Cc}/gu;
const colons = /[\uFF1A\uFE55\uFE13\uA789\u2236]/g;
const boldMark = /(?<![\p{L}\p{N}])\*+|\*+(?![\p{L}\p{N}*])/gu;
const bullet = /^[ \t]{0,40}(?:[•·▪◦●■‣►➤✓✔*+–—-]{1,3}[ \t]{1,20}|[•·▪◦●■‣►➤✓✔]|\d{1,2}[.)][ \t]{1,5})+/u;

/**
 * The lines of a text as a person reads them: plain blanks and colons, nothing unseen, no `*bold*`, no blanks at the
 * end. Of a very long text only the beginning.
 */
export function cleanLines(text: string): string[] {
  const plain = text
    .slice(0, longestText)
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(colons, ':');
  return plain.split('\n', mostLines).map((line) => withoutBold(line).trimEnd());
}

/** A line without the dot, dash or tick of a list before it. */
export function withoutBullet(line: string): string {
  return line.replace(bullet, '').trim();
}

/** Lines as one text, without blank ones at its ends and never two of them in a row. */
export function joinLines(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    const shown = line.trimEnd();
    if (shown.trim() !== '') kept.push(shown);
    else if (kept.length > 0 && kept.at(-1) !== '') kept.push('');
  }
  return kept.join('\n').trim();
}

/** A text of at most so many UTF-16 units, never cut inside a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd();
}

/** Mail programs write bold words as `*words*`: a star between two letters is none of them, nor is that of a list. */
function withoutBold(line: string): string {
  if (!line.includes('*')) return line;
  const lead = /^[ \t]{0,40}\* /.exec(line)?.[0] ?? '';
  return lead + line.slice(lead.length).replace(boldMark, '');
}
