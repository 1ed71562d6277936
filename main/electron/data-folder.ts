import { resolve } from 'node:path';
import { defaultDataFolder } from '../host/paths.ts';

/** `--data DIR` or `--data=DIR` names the folder of the office's data. */
export function dataFolderFrom(args: readonly string[]): string {
  const index = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='));
  const named = args[index]?.startsWith('--data=') ? args[index].slice('--data='.length) : args[index + 1];
  return index >= 0 && named ? resolve(named) : defaultDataFolder();
}
