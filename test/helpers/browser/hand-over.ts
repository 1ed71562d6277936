import type { Page } from 'playwright-core';

export type HandedFile = { readonly name: string; readonly bytes: Buffer };

/** Lets files go over the middle of the window, as from the folder beside it. */
export async function dropFiles(page: Page, files: readonly HandedFile[]): Promise<void> {
  await drag(page, files, ['dragenter', 'dragover', 'drop']);
}

/** Holds files over the middle of the window. */
export async function holdFiles(page: Page, files: readonly HandedFile[]): Promise<void> {
  await drag(page, files, ['dragenter', 'dragover']);
}

async function drag(page: Page, files: readonly HandedFile[], events: readonly string[]): Promise<void> {
  const packed = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate(
    ([handed, names]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of handed) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        dataTransfer.items.add(new File([bytes], name));
      }
      const at = { clientX: window.innerWidth / 2, clientY: window.innerHeight / 2 };
      const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
      for (const name of names) {
        target.dispatchEvent(new DragEvent(name, { ...at, dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [packed, events] as const,
  );
}

/** Copies cells as a spreadsheet does: between tabs, and as a table. */
export async function copyCells(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (cells) => {
    const plain = cells.map((row) => row.join('\t')).join('\n');
    const html = `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const item = new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
  }, rows);
}
