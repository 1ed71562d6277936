import { shell } from 'electron';

const schemes = ['https:', 'mailto:', 'tel:'];
const longest = 2000;

/** The only way out of the app: a web page, a mail, a call, each in the program that the person has for it. */
export function openOutside(address: string): void {
  const url = URL.parse(address);
  if (!url || address.length > longest || !schemes.includes(url.protocol) || url.username || url.password) return;
  void shell.openExternal(url.href);
}
