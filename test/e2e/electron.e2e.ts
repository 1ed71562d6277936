import { built } from '../helpers/built.ts';
import { launchStandIn } from '../helpers/stand-in/launch.ts';
import { describeMainJob, type Opened } from './scenario.ts';

/** The unmodified main, preload and worker bundles, on the stand-in for Electron. */
async function open(dataFolder: string): Promise<Opened> {
  const app = await launchStandIn({ main: built.main, userData: dataFolder, args: ['--data', dataFolder] });
  const page = await app.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  return {
    page,
    async chooseFile(path) {
      await app.call('offerFile', path);
      await page.locator('input[type=file]').first().setInputFiles(path);
    },
    async close() {
      await app.quit();
    },
  };
}

describeMainJob('electron', open);
