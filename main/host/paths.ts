import os from 'node:os';
import path from 'node:path';

export { makeFolder } from '../engine/db/make-folder.ts';

/** Where the office's data lies if nobody says otherwise. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.BATON_DATA) return path.resolve(environment.BATON_DATA);
  const home = os.homedir();
  if (process.platform === 'win32')
    return path.join(environment.APPDATA ?? path.join(home, 'AppData/Roaming'), 'Baton');
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support/Baton');
  return path.join(environment.XDG_DATA_HOME ?? path.join(home, '.local/share'), 'Baton');
}
