/** Hands a CSV to the broker's download folder; the mark at its start lets spreadsheets read it as UTF-8. */
export function downloadCsv(fileName: string, csv: string): void {
  const marked = csv.startsWith('\uFEFF') ? csv : `\uFEFF${csv}`;
  const url = URL.createObjectURL(new Blob([marked], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
