/** A column of a file: its title and what it says in SQL. A moment is UTC ms there. */
export type ExportColumn = { readonly title: string; readonly sql: string; readonly isMoment?: true };

/** A file of the whole export that is one statement. */
export type ExportTable = {
  readonly file: string;
  /** What it holds, in a sentence of the README. */
  readonly about: string;
  /** What a row is made from, without what is joined to it. */
  readonly from: string;
  readonly joins?: string;
  readonly orderBy: string;
  readonly columns: readonly ExportColumn[];
};

export function column(title: string, sql: string): ExportColumn {
  return { title, sql };
}

export function moment(title: string, sql: string): ExportColumn {
  return { title, sql, isMoment: true };
}

export function yesNo(title: string, sql: string): ExportColumn {
  return { title, sql: `iif(${sql}, 'yes', 'no')` };
}
