import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchStandIn } from '../../helpers/stand-in/launch.ts';
import { extractAsar } from './asar.ts';

/** Starts the packed files, far from the checkout: what is missing among them shows here. Gives what went wrong, or null. */
export async function startPacked(resources: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-packed-'));
  try {
    extractAsar(join(resources, 'app.asar'), join(folder, 'app'));
    const app = await launchStandIn({
      main: join(folder, 'app/dist/main/main.js'),
      userData: join(folder, 'data'),
      args: ['--data', join(folder, 'data')],
      env: { STAND_IN_PACKAGED: '1' },
    });
    const page = await app.page();
    const answer = await page.evaluate(() => window.baton?.call('session.current', {}));
    const code = await app.quit();
    return answer?.ok && code === 0
      ? null
      : `It answered ${JSON.stringify(answer)} and ended with ${code}.\n${app.output}`;
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
