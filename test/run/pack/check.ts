import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { ensureBuilt } from '../../helpers/built.ts';
import { allowList, nativeBinary, type Target } from './allow-list.ts';
import { readAsar } from './asar.ts';
import { readFuses } from './fuses.ts';
import { startPacked } from './start.ts';
import { writeStubElectron } from './stub-electron.ts';

/** A sentence for the person who runs the check. */
class Mismatch extends Error {}

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const output = 'release/check';

const wantedFuses = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  asarIntegrity: true,
  onlyLoadFromAsar: true,
  ownV8Snapshot: false,
  fileProtocolPrivileges: false,
};
const layouts = {
  linux: { flag: '--linux', folder: 'linux', suffix: '-unpacked', resources: 'resources', program: 'baton' },
  win32: { flag: '--win', folder: 'win', suffix: '-unpacked', resources: 'resources', program: 'Baton.exe' },
  darwin: {
    flag: '--mac',
    folder: 'mac',
    suffix: '',
    resources: 'Baton.app/Contents/Resources',
    program: 'Baton.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework',
  },
} as const;
const platforms = ['linux', 'win32', 'darwin'] as const;
const architectures = ['x64', 'arm64'] as const;

/** Packs and checks the Linux directory, or every platform and architecture; resolves to the exit code. */
export async function packCheck({ isForAll }: { isForAll: boolean }): Promise<number> {
  const targets: Target[] = isForAll
    ? platforms.flatMap((platform) => architectures.map((arch) => ({ platform, arch })))
    : [{ platform: 'linux', arch: 'x64' }];
  try {
    await ensureBuilt();
    rmSync(join(root, output), { recursive: true, force: true });
    for (const { platform } of targets) writeStubElectron(platform, join(root, output, 'electron', platform));
    await expectRefusal();
    for (const target of targets) console.log(await packAndCheck(target));
    console.log(`Packing is in order: ${targets.length} of ${targets.length} checked, an unknown property is refused.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    console.error(`Packing is not in order. ${error.message}`);
    return 1;
  }
}

function electronBuilder(target: Target, ...more: string[]): Promise<unknown> {
  const cli = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
  const settings = [`directories.output=${output}`, `electronDist=${output}/electron/${target.platform}`, ...more];
  const args = [layouts[target.platform].flag, 'dir', `--${target.arch}`, '--publish', 'never'];
  return run(process.execPath, [cli, ...args, ...settings.map((setting) => `-c.${setting}`)], {
    cwd: root,
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

function printedBy(error: unknown): string {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}`;
}

/** A misspelt setting must stop the packing; otherwise a protection could be lost in silence. */
async function expectRefusal(): Promise<void> {
  const printed = await electronBuilder({ platform: 'linux', arch: 'x64' }, 'asarUnpak=x').then(() => '', printedBy);
  if (!printed.includes("unknown property 'asarUnpak'")) {
    throw new Mismatch(`electron-builder did not refuse the unknown property asarUnpak. It printed:\n${printed}`);
  }
}

async function packAndCheck(target: Target): Promise<string> {
  const { platform, arch } = target;
  const started = performance.now();
  await electronBuilder(target).catch((error: unknown) => {
    throw new Mismatch(`electron-builder failed for ${platform} ${arch}:\n${printedBy(error)}`);
  });
  const layout = layouts[platform];
  const packed = join(root, output, `${layout.folder}${arch === 'x64' ? '' : `-${arch}`}${layout.suffix}`);
  const resources = join(packed, layout.resources);
  const count = checkFiles(target, resources);
  checkFuses(target, join(packed, layout.program));
  const isOurs = platform === process.platform && arch === process.arch;
  const problem = isOurs ? await startPacked(resources) : null;
  if (problem !== null) throw new Mismatch(`What was packed for ${platform} ${arch} does not start. ${problem}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const start = isOurs ? 'starts, ' : '';
  return `${platform} ${arch}: ${count} files as allowed, one native binary beside them and unchanged, fuses set, ${start}${seconds} s`;
}

function checkFiles(target: Target, resources: string): number {
  const files = readAsar(join(resources, 'app.asar'));
  const paths = files.map(({ path }) => path).toSorted();
  const allowed = allowList(root, target);
  const extra = paths.filter((path) => !allowed.includes(path));
  const missing = allowed.filter((path) => !paths.includes(path));
  const where = `The ${target.platform} ${target.arch} archive`;
  if (extra.length > 0) throw new Mismatch(`${where} holds what it must not: ${extra.join(', ')}.`);
  if (missing.length > 0) throw new Mismatch(`${where} lacks: ${missing.join(', ')}.`);

  const binary = nativeBinary(target);
  const unpacked = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
  if (!isDeepStrictEqual(unpacked, [binary])) {
    throw new Mismatch(`${where} should have ${binary} alone outside, and has: ${unpacked.join(', ') || 'nothing'}.`);
  }
  const copy = readFileSync(join(resources, 'app.asar.unpacked', binary));
  if (!copy.equals(readFileSync(join(root, binary)))) throw new Mismatch(`${binary} was changed by packing.`);
  return files.length;
}

function checkFuses({ platform, arch }: Target, program: string): void {
  const fuses = readFuses(program);
  if (isDeepStrictEqual(fuses, wantedFuses)) return;
  throw new Mismatch(
    `The fuses of ${platform} ${arch} are ${JSON.stringify(fuses)}, not ${JSON.stringify(wantedFuses)}.`,
  );
}
