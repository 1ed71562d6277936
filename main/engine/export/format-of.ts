import path from 'node:path';

/** The format that was asked for; if none was, the one that the path ends with; without a path the first of them. */
export function formatOf<Format extends string>(
  input: { readonly format?: Format | undefined; readonly path: string | null },
  [first, ...others]: readonly [Format, ...Format[]],
): Format {
  const ending = path.extname(input.path ?? '').toLowerCase();
  return input.format ?? others.find((format) => ending === `.${format}`) ?? first;
}
