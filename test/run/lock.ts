export type Package = {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

export type Lock = { readonly packages: Readonly<Record<string, Package>> };

/**
 * What would make `npm ci` fail or differ on another machine: an optional dependency (a platform's binary, most often)
 * that the lock names and does not hold, a version that is not exact, a lock that does not fit package.json.
 */
export function lockProblems(manifest: Package, lock: Lock): string[] {
  return [...rangeProblems(manifest), ...agreementProblems(manifest, lock), ...optionalProblems(lock)];
}

function direct(manifest: Package): [string, string][] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
}

function rangeProblems(manifest: Package): string[] {
  return direct(manifest)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`);
}

function agreementProblems(manifest: Package, lock: Lock): string[] {
  return direct(manifest).flatMap(([name, version]) => {
    const held = lock.packages[`node_modules/${name}`]?.version;
    return held === version ? [] : [`${name} is ${version} in package.json and ${held ?? 'missing'} in the lock`];
  });
}

function optionalProblems(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([place, held]) =>
    Object.keys(held.optionalDependencies ?? {})
      .filter((name) => !isHeld(lock, place, name))
      .map((name) => `${name}, an optional dependency of ${place || 'Baton'}, is missing in the lock`),
  );
}

/** As Node looks for a package: beside the one that asks, then in each folder above. */
function isHeld(lock: Lock, place: string, name: string): boolean {
  let folder = place;
  for (;;) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (Object.hasOwn(lock.packages, candidate)) return true;
    if (folder === '') return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up === -1 ? '' : folder.slice(0, up);
  }
}
