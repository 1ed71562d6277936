import { expect, it } from 'vitest';
import { createElectronClient } from '../../../renderer/lib/electron-client.ts';
import { failure } from '../../../shared/contract/envelope.ts';

const client = createElectronClient({
  door: 'electron',
  call: () => Promise.resolve(failure('INTERNAL', 'Nobody is there.')),
  onEvent: () => () => {},
  pathForFile: ({ name }) => (name === 'on-disk.csv' ? '/leads/on-disk.csv' : ''),
});

it('names where a file lies', async () => {
  expect(await client.fileSource(new File(['Name\nDana'], 'on-disk.csv'))).toEqual({
    ok: true,
    value: { path: '/leads/on-disk.csv' },
  });
});

it('reads a text that lies in no folder, as one dragged out of a mail', async () => {
  expect(await client.fileSource(new File(['Name\nÉmile'], 'mail.csv'))).toEqual({
    ok: true,
    value: { text: 'Name\nÉmile', name: 'mail.csv' },
  });
});

it.each([
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0x80])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4e, 0])],
  ['a text with zero bytes', new Uint8Array([0x4e, 0])],
])('asks to save %s that lies in no folder, instead of reading it wrong', async (_, bytes) => {
  expect(await client.fileSource(new File([bytes], 'leads'))).toEqual(
    failure('FILE_UNREADABLE', 'This file lies in no folder. Save it into one, then take it from there.'),
  );
});
