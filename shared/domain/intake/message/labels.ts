import { withoutBullet } from './clean.ts';
import { looksLikeLabel, meaningOfLabel, type LabelKind } from './label-words.ts';

/** A label with what stands behind it. `unknown`: it looks like a label and nobody knows it. */
export type Labelled = {
  readonly kind: LabelKind | 'unknown';
  /** As the mail writes it. */
  readonly label: string;
  /** What stands behind it on its line, or the next line if nothing does. */
  readonly value: string;
  readonly line: number;
  /** The line after the value. */
  readonly end: number;
  /** Whether its line begins with it. */
  readonly isFirst: boolean;
  /** Whether no other label follows on its line. */
  readonly isLast: boolean;
};

type Mark = Pick<Labelled, 'kind' | 'label'> & { readonly rest: string; readonly isFirst: boolean };

/** No real mail has more labels, and each costs a look into the dictionary. */
const mostColons = 1000;
const mostOnLine = 40;
const longestLine = 4000;
const longestAlone = 40;
const mostWordsBack = 5;
const withinText: ReadonlySet<Labelled['kind']> = new Set(['email', 'phone']);
const ofPerson: ReadonlySet<Labelled['kind']> = new Set(['name', 'firstName', 'lastName', 'email', 'phone', 'message']);
const mostAnswerLines = 3;

/** The labels of a text with their values, from top to bottom. */
export function findLabels(lines: readonly string[]): Labelled[] {
  let colons = mostColons;
  const marks = lines.map((line) => {
    const found = marksOn(line, Math.min(mostOnLine, colons));
    if (line.includes(':')) colons -= Math.min(colons, line.split(':', mostOnLine).length - 1);
    return found;
  });
  return marks.flatMap((found, line) =>
    found.map((mark, index) => {
      const isLast = index === found.length - 1;
      const { kind, label, rest, isFirst } = mark;
      const below = rest === '' && isLast ? valueBelow(lines, marks, line, kind) : { value: rest, end: line + 1 };
      return { kind, label, line, isFirst, isLast, ...below };
    }),
  );
}

function marksOn(raw: string, colonsLeft: number): Mark[] {
  if (raw.trim() === '' || raw.length > longestLine) return [];
  const line = withoutBullet(raw).replace(/^\|\s?/, '');
  const cells = cellMarks(line);
  if (cells.length > 0) return cells;
  const colons = colonMarks(line, colonsLeft);
  if (colons.length > 0) return colons;
  const dash = /^(.{2,40}?)(?: [-–=|] | ?[=|] ?)(\S.*)$/.exec(line);
  const kind = dash === null ? null : meaningOfDashed(dash[1] ?? '', line);
  if (kind !== null) {
    return [{ kind, label: dash?.[1]?.trim() ?? '', rest: withoutBar(dash?.[2] ?? ''), isFirst: true }];
  }
  const alone = line.length <= longestAlone ? meaningOfLabel(line) : null;
  return alone === null ? [] : [{ kind: alone, label: line, rest: '', isFirst: true }];
}

/** Texts are full of dashes, so only what names the person counts before one; an equals sign is a machine's. */
function meaningOfDashed(label: string, line: string): Mark['kind'] | null {
  const kind = meaningOfLabel(label);
  if (kind !== null && ofPerson.has(kind)) return kind;
  return line.includes(' = ') && looksLikeLabel(label) ? (kind ?? 'unknown') : null;
}

/** A row of a table that was pasted: label, tab, value. */
function cellMarks(line: string): Mark[] {
  if (!line.includes('\t')) return [];
  const cells = line.split('\t', 20).map((cell) => cell.trim());
  const marks: Mark[] = [];
  for (let at = 0; at + 1 < cells.length; at += 1) {
    const label = (cells[at] ?? '').replace(/[:?]$/, '').trim();
    const value = cells[at + 1] ?? '';
    const kind = label === '' ? null : meaningOfLabel(label);
    if (kind === null && !(cells.length === 2 && looksLikeLabel(label))) continue;
    if (value.includes(':') && meaningOfLabel(value.replace(/:.*$/, '')) !== null) continue;
    marks.push({ kind: kind ?? 'unknown', label: cells[at]?.replace(/:$/, '') ?? '', rest: value, isFirst: at === 0 });
    at += 1;
  }
  return marks;
}

type Found = Pick<Labelled, 'kind' | 'label'> & { readonly start: number; readonly from: number };

/** `Label: value`, and further labels on the same line. */
function colonMarks(line: string, most: number): Mark[] {
  const found: Found[] = [];
  let at = line.indexOf(':');
  for (let count = 0; at >= 0 && count < most; count += 1) {
    const label = isSeparator(line, at) ? labelBefore(line, at, found) : null;
    if (label !== null) found.push(label);
    at = line.indexOf(':', at + 1);
  }
  return found.map(({ kind, label, start, from }, index) => ({
    kind,
    label,
    isFirst: start === 0,
    rest: withoutBar(line.slice(from, found[index + 1]?.start ?? line.length)),
  }));
}

/** Not the colon of a time or of an address of the web. */
function isSeparator(line: string, at: number): boolean {
  if (line.startsWith('//', at + 1)) return false;
  return !(/\d/.test(line.charAt(at - 1)) && /\d/.test(line.charAt(at + 1)));
}

function labelBefore(line: string, colon: number, found: readonly Found[]): Found | null {
  const from = found.at(-1)?.from ?? 0;
  const text = line.slice(from, colon);
  if (found.length === 0) {
    const kind = meaningOfLabel(text) ?? (looksLikeLabel(text) ? 'unknown' : null);
    if (kind !== null && kind !== 'unknown') return { kind, label: bareLabel(text), start: 0, from: colon + 1 };
    const inside = knownAtEnd(text, from);
    if (inside !== null && withinText.has(inside.kind)) return { ...inside, from: colon + 1 };
    return kind === null ? null : { kind, label: bareLabel(text), start: 0, from: colon + 1 };
  }
  const next = knownAtEnd(text, from);
  return next === null || !mayFollow(next, found[0]?.kind ?? 'unknown') ? null : { ...next, from: colon + 1 };
}

/** A text that somebody wrote may have colons of its own; only a contact at its end is a label then. */
function mayFollow(next: { readonly kind: LabelKind; readonly label: string }, first: Found['kind']): boolean {
  if (first !== 'message' && first !== 'unknown') return true;
  return withinText.has(next.kind) && /^\p{Lu}/u.test(next.label);
}

/** The longest known label that the text ends with. */
function knownAtEnd(text: string, from: number): { kind: LabelKind; label: string; start: number } | null {
  const tail = text.slice(-80);
  const words = [...tail.matchAll(/\S+/g)].slice(-mostWordsBack);
  for (const { index } of words) {
    const label = tail.slice(index).trim();
    const kind = meaningOfLabel(label);
    if (kind !== null && !/^[([]/.test(label))
      return { kind, label: bareLabel(label), start: from + text.length - tail.length + index };
  }
  return null;
}

/** The value of a label that stands alone on its line: the next line, or for an address the next few. */
function valueBelow(lines: readonly string[], marks: readonly (readonly Mark[])[], line: number, kind: Mark['kind']) {
  const textAt = (at: number) => withoutBullet(lines[at] ?? '');
  let at = line + 1;
  while (at <= line + 2 && textAt(at) === '') at += 1;
  const isLabel = marks[at]?.some((mark) => mark.kind !== 'unknown') === true;
  if (textAt(at) === '' || isLabel) return { value: '', end: line + 1 };
  const values = [textAt(at)];
  const most = kind === 'answer' ? mostAnswerLines : 1;
  while (values.length < most && textAt(at + values.length) !== '' && marks[at + values.length]?.length === 0) {
    values.push(textAt(at + values.length));
  }
  return { value: values.join(', '), end: at + values.length };
}

function bareLabel(text: string): string {
  return text
    .trim()
    .replace(/^[^\p{L}\p{N}¿¡]{1,10}/u, '')
    .replace(/["'“”»\s]{1,10}$/, '');
}

/** A value without the bar of a table or the semicolon of a list behind it. */
function withoutBar(value: string): string {
  let end = value.length;
  while (end > 0 && '|; \t'.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end).trim();
}
