import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Entry = { files?: Record<string, Entry>; unpacked?: boolean; offset?: string; size?: number };
export type PackedFile = { readonly path: string; readonly isUnpacked: boolean; readonly content: Buffer };

/** Reads an asar archive: four little-endian lengths, a JSON header, then the files one after the other. */
export function readAsar(archive: string): PackedFile[] {
  const bytes = readFileSync(archive);
  const contents = bytes.subarray(8 + bytes.readUInt32LE(4));
  const header = bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8');
  return [...walk(JSON.parse(header) as Entry, '', contents)];
}

function* walk(entry: Entry, path: string, contents: Buffer): Generator<PackedFile> {
  if (!entry.files) {
    const start = Number(entry.offset ?? 0);
    const content = contents.subarray(start, start + (entry.size ?? 0));
    yield { path, isUnpacked: entry.unpacked ?? false, content };
  }
  for (const [name, child] of Object.entries(entry.files ?? {})) {
    yield* walk(child, path ? `${path}/${name}` : name, contents);
  }
}

/** Lays the archive's files and those beside it into one folder, as the app sees them. */
export function extractAsar(archive: string, folder: string): void {
  for (const { path, isUnpacked, content } of readAsar(archive)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!isUnpacked) writeFileSync(file, content);
  }
  const beside = `${archive}.unpacked`;
  if (existsSync(beside)) cpSync(beside, folder, { recursive: true });
}
