import { prepareSample } from '../../../main/host/start/sample.ts';
import { ensureBuilt } from '../built.ts';

export const samplePassword = 'harbor-main-sample';

/** The sample office of `npm start -- --sample` in a folder of its own. */
export async function fillSampleFolder(folder: string): Promise<void> {
  await ensureBuilt();
  prepareSample(folder);
}
