import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fuseSentinel } from './fuses.ts';

export type Platform = 'linux' | 'win32' | 'darwin';

type WindowsProgram = { generate(): ArrayBuffer };
type WindowsResources = { entries: unknown[]; outputResource(program: WindowsProgram): void };
type VersionInfo = {
  lang: number;
  setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
  setFileVersion(version: string): void;
  setProductVersion(version: string): void;
  outputToResourceEntries(entries: unknown[]): void;
};
type Resedit = {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): WindowsProgram };
  NtExecutableResource: { from(program: WindowsProgram): WindowsResources };
  Resource: { VersionInfo: { createEmpty(): VersionInfo } };
};

const require = createRequire(import.meta.url);
const englishOfTheUnitedStates = 0x0409;
const unicode = 1200;

/** Electron's own defaults, wire version 1, nine fuses. */
const factoryFuses = Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, 9]), Buffer.from('101100011')]);

/** Writes what electron-builder needs to find in an unpacked Electron, and nothing that could run. */
export function writeStubElectron(platform: Platform, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: string | Buffer, mode = 0o644) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
  };
  const manifest = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')) as { version: string };
  write('version', manifest.version);
  write('LICENSE', 'stub');
  write('LICENSES.chromium.html', 'stub');
  if (platform === 'darwin') return writeMac(folder, write);

  for (const locale of ['en-US', 'de', 'fr']) write(`locales/${locale}.pak`, 'stub');
  for (const file of ['icudtl.dat', 'resources.pak', 'resources/.keep']) write(file, 'stub');
  if (platform === 'win32')
    return write('electron.exe', Buffer.concat([windowsProgram(manifest.version), factoryFuses]));
  write('electron', factoryFuses, 0o755);
  for (const file of ['chrome-sandbox', 'chrome_crashpad_handler']) write(file, 'stub', 0o755);
}

type Write = (path: string, content: string | Buffer, mode?: number) => void;

function writeMac(folder: string, write: Write): void {
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  write(`${contents}/MacOS/Electron`, 'stub', 0o755);
  write(`${contents}/Info.plist`, propertyList('Electron'));
  write(`${contents}/Resources/electron.icns`, 'stub');
  write(`${contents}/Resources/en.lproj/.keep`, '');
  write(`${framework}/Versions/A/Electron Framework`, factoryFuses, 0o755);
  write(`${framework}/Versions/A/Resources/en.lproj/locale.pak`, '');
  symlinkSync('A', join(folder, framework, 'Versions/Current'));
  for (const part of ['Electron Framework', 'Resources'])
    symlinkSync(`Versions/Current/${part}`, join(folder, framework, part));
  for (const kind of ['', ' (Renderer)', ' (Plugin)', ' (GPU)']) {
    const helper = `Electron Helper${kind}`;
    write(`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`, 'stub', 0o755);
    write(`${contents}/Frameworks/${helper}.app/Contents/Info.plist`, propertyList(helper));
  }
}

function propertyList(program: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${program}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
</dict></plist>
`;
}

/** electron-builder edits the resources of the program, which must therefore be a real one. */
function windowsProgram(version: string): Buffer {
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(require.resolve('electron-builder'))(
    'resedit',
  ) as Resedit;
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = englishOfTheUnitedStates;
  info.setStringValues({ lang: englishOfTheUnitedStates, codepage: unicode }, { ProductName: 'Electron' });
  info.setFileVersion(version);
  info.setProductVersion(version);
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
