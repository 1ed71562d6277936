import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type Chromium = {
  readonly executablePath: string;
  /** What the browser needs beside the process's own environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
};

/** More arguments than this hang the npm-shipped Chromium at its second context. */
export const chromiumArguments: readonly string[] = ['--no-sandbox'];

const run = promisify(execFile);
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url));
let found: Promise<Chromium> | undefined;

/** BATON_CHROMIUM, an installed Chromium, Chrome or Edge, or the one that an npm package ships for Linux x64. */
export function findChromium(): Promise<Chromium> {
  found ??= search().then((chromium) => {
    console.info(`Browser for the tests: ${chromium.executablePath} (${chromium.version})`);
    return chromium;
  });
  return found;
}

async function search(): Promise<Chromium> {
  const named = process.env['BATON_CHROMIUM'];
  if (named) {
    const chromium = await tryOut(named, {});
    if (!chromium) throw new Error(`BATON_CHROMIUM names ${named}, which does not start as a browser.`);
    return chromium;
  }
  for (const executablePath of installedBrowsers().filter((path) => existsSync(path))) {
    const chromium = await tryOut(executablePath, {});
    if (chromium) return chromium;
  }
  const unpacked = await unpackedChromium();
  if (unpacked) return unpacked;
  throw new Error(
    'No browser for the tests: install Chromium, Chrome or Edge (Debian: sudo apt-get install -y --no-install-recommends chromium), or set BATON_CHROMIUM to its path.',
  );
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function tryOut(executablePath: string, env: Record<string, string>): Promise<Chromium | undefined> {
  // On Windows `--version` opens a window and prints nothing.
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Item '${executablePath}').VersionInfo.ProductVersion`]
      : [executablePath, '--version', '--no-sandbox'];
  try {
    const { stdout } = await run(command, args, { env: { ...process.env, ...env }, timeout: 20_000 });
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0];
    return version ? { executablePath, env, version } : undefined;
  } catch {
    return undefined;
  }
}

async function unpackedChromium(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url));
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(cacheFolder, version);
  if (!existsSync(folder)) await unpack(folder);

  const executablePath = join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') };
  return (
    (await tryOut(executablePath, fonts)) ??
    (await tryOut(executablePath, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }))
  );
}

/** Unpacks beside the final place and renames, so that a half unpacked browser is never taken for a whole one. */
async function unpack(folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const fresh = await mkdtemp(join(cacheFolder, 'unpacking-'));
  const script = fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url));
  await run(process.execPath, [script], { env: { ...process.env, TMPDIR: fresh } });

  const fontSettings = join(fresh, 'fonts', 'fonts.conf');
  const settings = (await readFile(fontSettings, 'utf8'))
    .replace('<dir>/tmp/fonts</dir>', `<dir>${join(folder, 'fonts')}</dir>\n  <dir>/usr/share/fonts</dir>`)
    .replace('/tmp/fonts-cache/', join(folder, 'fonts-cache'));
  await writeFile(fontSettings, settings);

  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
