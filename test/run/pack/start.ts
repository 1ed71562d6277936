import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepMeaning } from '../../../main/host/meaning/keeper.ts';
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
    if (!answer?.ok || code !== 0) {
      return `It answered ${JSON.stringify(answer)} and ended with ${code}.\n${app.output}`;
    }
    return await askMeaning(join(folder, 'app/dist/main/meaning.js'));
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The thread for language and meaning, with nothing but the packed files around it. */
async function askMeaning(entry: string): Promise<string | null> {
  const lines: string[] = [];
  const keeper = keepMeaning({ entry: pathToFileURL(entry), log: (line) => lines.push(line) });
  try {
    const text = 'We would like to sell our house in the spring.';
    const [[language], vectors] = [await keeper.meaning.languagesOf([text]), await keeper.meaning.vectorsOf([text])];
    return language === 'en' && vectors?.[0]?.length === 512
      ? null
      : `Its models do not work: ${language}, ${keeper.meaning.state()}. ${lines.join('\n')}`;
  } finally {
    await keeper.close();
  }
}
