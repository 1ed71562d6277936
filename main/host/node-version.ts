/** Older ones end in a segmentation fault when the database driver loads, without a word. */
const neededNodeApi = 10;

/** Why this Node cannot run Baton, in one sentence; null if it can. */
export function nodeProblem(
  versions: { readonly napi?: string; readonly node: string } = process.versions,
): string | null {
  if (Number(versions.napi ?? 0) >= neededNodeApi) return null;
  return `Baton needs Node 24 or newer and this is Node ${versions.node}: start it with npm start, which brings its own.`;
}
