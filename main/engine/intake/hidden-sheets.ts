import { inflateRawSync } from 'node:zlib';

const endMark = Buffer.from('PK\u0005\u0006', 'latin1');
const entryMark = 0x02_01_4b_50;
/** The longest remark that may follow the list of contents. */
const mostTailBytes = 65_557;
const mostListBytes = 4 * 1024 ** 2;
const deflated = 8;

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The names of the sheets that whoever opens the workbook does not see (ECMA-376, part 1, 18.2.19). */
export function hiddenSheets(workbook: Buffer): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [tag] of listOfSheets(workbook).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name !== null && /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state') ?? '')) hidden.add(name);
  }
  return hidden;
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : unescaped(match[1] ?? match[2] ?? '');
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, sign?: string) => {
    if (sign !== undefined) return signs[sign] ?? whole;
    const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}

/** The part that lists the sheets; empty where it cannot be read, so that every sheet counts as seen. */
function listOfSheets(workbook: Buffer): string {
  try {
    return partOf(workbook, 'xl/workbook.xml');
  } catch {
    return '';
  }
}

/** One part of a packed file, by its list of contents (PKWARE's APPNOTE, 4.3.12). */
function partOf(packed: Buffer, wanted: string): string {
  const end = packed.lastIndexOf(endMark);
  if (end < packed.length - mostTailBytes) return '';
  for (let at = packed.readUInt32LE(end + 16); packed.readUInt32LE(at) === entryMark;) {
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((place) => packed.readUInt16LE(at + place));
    const nameEnd = at + 46 + nameLength!;
    if (packed.toString('utf8', at + 46, nameEnd) === wanted) return unpacked(packed, at);
    at = nameEnd + extraLength! + remarkLength!;
  }
  return '';
}

function unpacked(packed: Buffer, entry: number): string {
  const start = packed.readUInt32LE(entry + 42);
  const dataStart = start + 30 + packed.readUInt16LE(start + 26) + packed.readUInt16LE(start + 28);
  const data = packed.subarray(dataStart, dataStart + packed.readUInt32LE(entry + 20));
  const isDeflated = packed.readUInt16LE(entry + 10) === deflated;
  return (isDeflated ? inflateRawSync(data, { maxOutputLength: mostListBytes }) : data).toString('utf8');
}
