import { describe, expect, it } from 'vitest';
import { pastedRows, takeText } from '../../../renderer/features/intake/pasted-rows.ts';

function clipboard(data: Readonly<Record<string, string>>, files: readonly File[] = []) {
  return pastedRows({ files, getData: (type) => data[type] ?? '' });
}

const picture = new File(['x'], 'image.png', { type: 'image/png' });

describe('what is pasted', () => {
  it('is cells between tabs, as spreadsheets give them, whatever picture of them comes along', () => {
    const cells = 'Name\tPhone\nDana\t401-555-0101';
    const html = '<table><tr><td>Name</td><td>Phone</td></tr></table>';
    expect(clipboard({ 'text/plain': cells, 'text/html': html }, [picture])).toEqual({ kind: 'rows', text: cells });
  });

  it('is a file that was copied in its folder', () => {
    const file = new File(['x'], 'leads.xlsx');
    expect(clipboard({ 'text/plain': 'leads.xlsx' }, [file])).toEqual({ kind: 'file', file });
  });

  it('is refused where it is a picture and nothing else', () => {
    expect(clipboard({}, [picture])).toEqual({
      kind: 'refused',
      error: {
        code: 'FILE_UNREADABLE',
        message: '“image.png” is a picture. Export the leads as Excel (.xlsx), CSV or TSV, and take that.',
      },
    });
  });

  it('is nothing where the clipboard is empty', () => {
    expect([clipboard({}), clipboard({ 'text/plain': ' \n' })]).toEqual([null, null]);
  });

  it('is read from the table where a cell begins with a quotation mark, or where the text has no tabs', () => {
    const html = `<meta charset="utf-8"><table>
      <tr><td>Name</td><td>What they
        said</td></tr>
      <tr style="display: none"><td>Hidden</td><td>x</td></tr>
      <tr><td>Dana</td><td>"Nice" flat<br>with a\u00a0view</td></tr>
      <tr><td colspan="2">Zoe</td></tr></table>`;
    const rows = 'Name\tWhat they said\nDana\t"""Nice"" flat\nwith a\u00a0view"\nZoe\t';
    const plain = 'Name\tWhat they said\nDana\t"Nice" flat with a view\nZoe\t';
    expect([
      clipboard({ 'text/plain': plain, 'text/html': html }),
      clipboard({ 'text/plain': 'Name\n\nWhat they said\n\nDana', 'text/html': html }),
    ]).toEqual([
      { kind: 'rows', text: rows },
      { kind: 'rows', text: rows },
    ]);
  });

  it('is the text as it is where there is no table, or one of a single column', () => {
    const text = 'Name,Phone\nDana,401-555-0101';
    expect([
      clipboard({ 'text/plain': text }),
      clipboard({ 'text/plain': text, 'text/html': `<p>${text}</p>` }),
      clipboard({ 'text/plain': text, 'text/html': `<table><tr><td>${text}</td></tr></table>` }),
    ]).toEqual(Array.from({ length: 3 }, () => ({ kind: 'rows', text })));
  });

  it('may be as long as one call carries, and no longer', () => {
    expect([takeText('x'.repeat(20_000_000)).kind, takeText('x'.repeat(20_000_001))]).toEqual([
      'rows',
      {
        kind: 'refused',
        error: {
          code: 'FILE_TOO_LARGE',
          message: 'These are more than 20 million characters. Save the sheet as a file and take that.',
        },
      },
    ]);
  });
});
