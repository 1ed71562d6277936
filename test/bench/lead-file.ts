import fs from 'node:fs';
import { branches } from './office.ts';

const firstNames = ['Ana', 'Ben', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jonas', 'Kim', 'Lena'];
const lastNames = ['Silva', 'Okafor', 'Novak', 'Rossi', 'Weber', 'Haddad', 'Lee', 'Moreau', 'Costa', 'Berg', 'Ito'];
const sources = ['Portal', 'Facebook', 'Website', 'Referral', 'Open house', 'Newspaper'];
const wishes = [
  'three rooms with a garden',
  'an office near the station',
  'a valuation of our house',
  'a flat to let out',
];

const dayMilliseconds = 86_400_000;

/** A CSV of leads, all different, the same in every run, those after the first `skipped`; 60 days of arrivals before `now`. */
export function writeLeadFile(file: string, count: number, now: number, skipped = 0): void {
  const handle = fs.openSync(file, 'w');
  fs.writeSync(handle, 'Name,E-mail,Phone,Source,Message,Received at,Temperature,Branch\n');
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    lines.push(line(skipped + index, now));
    if (lines.length === 10_000 || index === count - 1) fs.writeSync(handle, `${lines.splice(0).join('\n')}\n`);
  }
  fs.closeSync(handle);
}

function line(index: number, now: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(index / step) % list.length];
  const name = `${pick(firstNames, 1)} ${pick(lastNames, 12)} ${index}`;
  const phone = `+1 ${415 + (Math.floor(index / 8_000_000) % 10)}${String(2_000_000 + (index % 8_000_000))}`;
  const receivedAt = new Date(now - ((index * 7919) % 60_000) * (dayMilliseconds / 1000)).toISOString();
  const temperature = ['hot', 'warm', 'cold'][(index * 7) % 3];
  const wish = `We look for ${pick(wishes, 5)}, budget ${200 + (index % 900)} thousand`;
  const branch = index % 7 === 0 ? '' : pick(branches, 1);
  return `${name},lead${index}@bench.example,${phone},${pick(sources, 3)},"${wish}",${receivedAt},${temperature},${branch}`;
}
