import { expect, it } from 'vitest';
import { whyNoLeadFile } from '../../../renderer/features/intake/accepted-files.ts';
import { broughtFiles } from '../../../renderer/features/intake/brought-files.ts';

const leads = new File(['x'], 'leads.csv');
const plan = new File(['x'], 'floor plan.png', { type: 'image/png' });
const letter = new File(['x'], 'letter.docx');
const folder = new File([], 'exports');

function brought(...files: readonly File[]) {
  const items = files.map((file) => ({
    kind: 'file',
    webkitGetAsEntry: () => ({ isDirectory: file === folder }) as FileSystemEntry,
  }));
  const { files: taken, refusal } = broughtFiles({ files, items });
  return [taken.map(({ name }) => name), refusal?.message ?? null];
}

it('takes files that may hold leads, also of a name that says nothing', () => {
  expect(brought(leads, new File(['x'], 'export'), new File(['x'], 'old.xls'))).toEqual([
    ['leads.csv', 'export', 'old.xls'],
    null,
  ]);
});

it('says of a folder to open it', () => {
  expect(brought(folder)).toEqual([[], '“exports” is a folder. Open it and drop the files inside it.']);
});

it('takes the good ones of several and says why the others are left out', () => {
  expect(brought(plan, leads, folder, letter)).toEqual([
    ['leads.csv'],
    '“floor plan.png” is a picture. Export the leads as Excel (.xlsx), CSV or TSV, and take that. 2 others cannot be read either.',
  ]);
});

it('takes a file from a browser that does not tell folders apart', () => {
  const items = [{ kind: 'string' }, { kind: 'file' }] as DataTransferItem[];
  expect(broughtFiles({ files: [leads], items })).toEqual({ files: [leads], refusal: null });
});

it.each([
  ['list.pdf', 'a PDF'],
  ['IMG_1.HEIC', 'a picture'],
  ['memo.m4a', 'a recording'],
  ['list.ods', 'a workbook of a kind that Baton does not read'],
  ['leads.zip', 'a packed file'],
  ['mail.eml', 'an e-mail, not a table'],
])('says what %s is and what to do instead', (name, what) => {
  const why = whyNoLeadFile({ name, type: '' });
  expect(why).toMatch(new RegExp(`^“${name.replace('.', String.raw`\.`)}” is ${what}\\. [A-Z].+\\.$`));
});
