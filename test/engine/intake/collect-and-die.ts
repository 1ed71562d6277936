import fs from 'node:fs';
import { createDispatcher } from '../../../main/host/dispatcher.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';

/** A process of its own that looks into the inbox and is killed in the moment when the file would be moved. */
const [folder = ''] = process.argv.slice(2);

fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
const link = openDirectLink({ folder, door: 'test', emit: () => {}, log: () => {} });
await createDispatcher(link, () => {}).callAsSystem('intake.collect', {});
process.stdout.write('survived\n');
