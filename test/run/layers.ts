import path from 'node:path';

/** A source file by its path from the root, with `/`. */
export type SourceFile = { readonly path: string; readonly text: string };

const importPattern =
  /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Which areas an area may import from; itself always. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  'main/engine': ['shared'],
  'main/host': ['shared', 'main/engine'],
  'main/electron': ['shared', 'main/host'],
  renderer: ['shared'],
};

const purePackages = ['zod', 'temporal-polyfill', 'libphonenumber-js'];
const nodePackages = ['better-sqlite3', 'electron', 'kysely', 'hash-wasm', 'iconv-lite', 'papaparse', 'uuidv7'];

/** Every import that leads to where its layer may not reach, one line each. */
export function layerProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file.text).flatMap((specifier) => {
      const problem = specifier.startsWith('.')
        ? sourceProblem(file.path, path.posix.join(path.posix.dirname(file.path), specifier))
        : packageProblem(file.path, specifier);
      return problem === null ? [] : [`${file.path} imports ${specifier}: ${problem}`];
    }),
  );
}

export function importsOf(text: string): string[] {
  return [...text.matchAll(importPattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}

function areaOf(file: string): string | null {
  return Object.keys(allowed).find((area) => file.startsWith(`${area}/`)) ?? null;
}

function sourceProblem(from: string, to: string): string | null {
  const area = areaOf(from);
  if (area === null) return null;
  const target = areaOf(to);
  if (target === area) return featureProblem(area, from, to);
  if (area === 'main/electron' && to === 'main/engine/app-error.ts') return null;
  if (target !== null && allowed[area]?.includes(target)) return null;
  return `${area} may not import from ${target ?? to}`;
}

/** The insides of a feature: in the engine all but its api.ts, on the screen what lies in its subfolders. */
function featureProblem(area: string, from: string, to: string): string | null {
  if (area === 'main/engine') {
    const [own, other] = [featureOf(area, from), featureOf(area, to)];
    const isInside = own !== null && other !== null && other.name !== own.name && other.name !== 'db';
    return isInside && other.rest !== 'api.ts' ? `another feature is used through its api.ts` : null;
  }
  if (area === 'renderer') {
    const [own, other] = [featureOf('renderer/features', from), featureOf('renderer/features', to)];
    if (other === null) return null;
    if (own === null) return from === 'renderer/main.tsx' ? null : 'ui and lib know no feature';
    return own.name !== other.name && other.rest.includes('/') ? `that is an inside of ${other.name}` : null;
  }
  return null;
}

function featureOf(folder: string, file: string): { name: string; rest: string } | null {
  if (!file.startsWith(`${folder}/`)) return null;
  const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
  return rest.length === 0 ? null : { name, rest: rest.join('/') };
}

function packageProblem(from: string, specifier: string): string | null {
  const area = areaOf(from);
  if (specifier === 'electron' && area !== 'main/electron' && !from.startsWith('test/')) {
    return 'only main/electron knows Electron';
  }
  const isNode = specifier.startsWith('node:');
  const name = packageName(specifier);
  if (area === 'shared' && (isNode || !purePackages.includes(name))) return 'shared runs anywhere';
  if (area === 'renderer' && (isNode || nodePackages.includes(name))) return 'the page runs in a browser';
  return null;
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
