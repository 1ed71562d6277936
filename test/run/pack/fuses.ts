import { readFileSync } from 'node:fs';

/** The mark in Electron's program after which the fuses follow: version, count, one character each. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadFromAsar',
  'ownV8Snapshot',
  'fileProtocolPrivileges',
];

export function readFuses(program: string): Record<string, boolean> {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(fuseSentinel) + fuseSentinel.length;
  if (start < fuseSentinel.length) throw new Error(`${program} has no fuses.`);
  return Object.fromEntries(names.map((name, index) => [name, bytes[start + 2 + index] === '1'.charCodeAt(0)]));
}
