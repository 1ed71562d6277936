import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportRunCsv } from '../../../renderer/features/runs/download-csv.ts';
import { provideFakeClient } from '../../helpers/fake-client.ts';

let saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  saved = [];
  let latest = new Blob();
  URL.createObjectURL = (blob) => {
    latest = blob as Blob;
    return 'blob:fake';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: latest });
  });
});

afterEach(() => vi.restoreAllMocks());

/** jsdom's blobs have no text(). */
function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(new Uint8Array(reader.result as ArrayBuffer)));
    reader.readAsArrayBuffer(blob);
  });
}

it('fetches a run part after part and saves one file with the mark at its very start', async () => {
  const parts = ['\uFEFFLead,Name\r\n1,Ödön\r\n', '2,Bo\r\n', '3,Cy\r\n'];
  const client = provideFakeClient({
    'runs.export': ({ offset }) => ({ csv: parts[offset / 2] ?? '', next: offset < 4 ? offset + 2 : null }),
  });
  await exportRunCsv(12);
  expect(client.calls.map(({ input }) => input)).toEqual([
    { runId: 12, offset: 0 },
    { runId: 12, offset: 2 },
    { runId: 12, offset: 4 },
  ]);
  expect(saved.map(({ name }) => name)).toEqual(['baton-run-12.csv']);
  const bytes = await bytesOf(saved[0]?.blob ?? new Blob());
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(parts.join(''));
});

it('saves no half of a run when a part cannot be read', async () => {
  provideFakeClient({
    'runs.export': ({ offset }) =>
      offset === 0
        ? { csv: '\uFEFFLead\r\n', next: 2 }
        : { ok: false, error: { code: 'NOT_FOUND', message: 'There is no such run.' } },
  });
  await exportRunCsv(12);
  expect(saved).toEqual([]);
});
