import { spawn } from 'node:child_process';

/** Hands the link to the machine's default browser; where there is none, the printed link is left. */
export function openInBrowser(link: string): void {
  const [command, ...args] = opener();
  const child = spawn(command, [...args, link], { stdio: 'ignore', detached: true, windowsHide: true });
  child.on('error', () => console.log('No browser could be opened; open the link by hand.'));
  child.unref();
}

function opener(): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
