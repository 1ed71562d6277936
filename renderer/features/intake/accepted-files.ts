/** What the file dialog offers; whatever is dropped is looked into whatever its name. */
export const acceptedFiles =
  '.xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** As the screens name them. */
export const leadFiles = 'Excel, CSV or TSV';

type OtherKind = { readonly looksLike: RegExp; readonly is: string; readonly instead: string };

const exported = 'Export the leads as Excel (.xlsx), CSV or TSV, and take that.';
const otherKinds: readonly OtherKind[] = [
  { looksLike: /\.pdf$|^application\/pdf$/i, is: 'a PDF', instead: exported },
  { looksLike: /\.(?:png|jpe?g|gif|webp|heic|svg)$|^image\//i, is: 'a picture', instead: exported },
  { looksLike: /\.(?:mp[34]|mov|m4a|wav|avi)$|^(?:audio|video)\//i, is: 'a recording', instead: exported },
  { looksLike: /\.(?:docx?|odt|pages|pptx?|key)$/i, is: 'a document, not a table', instead: exported },
  {
    looksLike: /\.(?:ods|numbers)$/i,
    is: 'a workbook of a kind that Baton does not read',
    instead: 'Save it as Excel (.xlsx) or CSV, and take that.',
  },
  { looksLike: /\.(?:zip|rar|7z|gz|tar)$/i, is: 'a packed file', instead: 'Unpack it and take the file inside.' },
  {
    looksLike: /\.(?:eml|msg)$|^message\//i,
    is: 'an e-mail, not a table',
    instead: 'Copy its text and paste it at New lead, “Paste a message”.',
  },
];

/** Why a file cannot hold a table of leads and what to do instead; null where it may. */
export function whyNoLeadFile({ name, type }: Pick<File, 'name' | 'type'>): string | null {
  const kind = otherKinds.find(({ looksLike }) => looksLike.test(name)) ?? kindOfType(type);
  return kind === undefined ? null : `“${name}” is ${kind.is}. ${kind.instead}`;
}

/** While a file is dragged only its media type can be seen. */
export function isNoLeadFile(type: string): boolean {
  return kindOfType(type) !== undefined;
}

function kindOfType(type: string): OtherKind | undefined {
  return type === '' ? undefined : otherKinds.find(({ looksLike }) => looksLike.test(type));
}
