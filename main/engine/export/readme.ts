export type ReadmeFile = {
  readonly file: string;
  readonly about: string;
  readonly rows: number;
  readonly titles: readonly string[];
};

type Readme = {
  readonly office: string;
  /** The day in the office's zone. */
  readonly date: string;
  readonly timeZone: string;
  readonly files: readonly ReadmeFile[];
};

/** What a person reads first in a folder of all data: how the files are written, and which there are. Pure. */
export function readmeText({ office, date, timeZone, files }: Readme): string {
  const head = [
    `All data of ${office}, exported from Baton on ${date}.`,
    '',
    'Every file is CSV as RFC 4180 has it: UTF-8, commas, a line of titles first. Moments are on the clock of the office',
    `(${timeZone}) with their offset from UTC. A cell that a spreadsheet would run as a formula has an apostrophe before it.`,
    '“Lead ID”, “Run” and the like say which lines of the files belong together.',
    '',
    'Not in here: passwords and what guards them, and what Baton works out anew by itself (search, similarity of texts,',
    'drafts of imports and the facts from which runs were planned).',
  ];
  const each = files.flatMap(({ file, about, rows, titles }) => [
    '',
    `${file} (${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'})`,
    `  ${about}`,
    `  Columns: ${titles.join(', ')}`,
  ]);
  return `${[...head, ...each].join('\r\n')}\r\n`;
}
