import { createDispatcher } from '../../main/host/dispatcher.ts';
import { openDirectLink } from '../../main/host/links/direct.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';

/** A process of its own that does one act on a data folder and tells when it begins and when it was acknowledged. */
const [folder = '', act = '', now = '0', leadFile = ''] = process.argv.slice(2);

const link = openDirectLink({ folder, door: 'test', emit: () => {}, log: () => {}, now: () => Number(now) });
const dispatcher = createDispatcher(link, () => {});
const connection = dispatcher.connect();

async function ok<N extends OperationName>(name: N, input: CallOf<N>): Promise<OutputOf<N>> {
  const envelope = await connection.call(name, input);
  if (envelope.ok) return envelope.value as OutputOf<N>;
  throw new Error(`${name}: ${envelope.error.message}`);
}

const acts: Record<string, () => Promise<unknown>> = {
  async import() {
    const { runId } = await ok('intake.plan', { source: { path: leadFile } });
    await ok('runs.commit', { runId });
  },
  async assign() {
    const { runId } = await ok('runs.plan', { kind: 'assign', agentId: 2, target: { filter: {} } });
    await ok('runs.commit', { runId });
  },
  slot: () => dispatcher.callAsSystem('schedule.runDue', {}),
};

await ok('session.signIn', { password: 'correct horse battery' });
process.stdout.write('begins\n');
await acts[act]?.();
process.stdout.write('acknowledged\n');
await link.close();
