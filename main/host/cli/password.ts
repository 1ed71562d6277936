import readline from 'node:readline';
import { Writable } from 'node:stream';

/** The password from BATON_PASSWORD, or asked for without an echo; null where nobody can be asked. */
export async function findPassword(environment: NodeJS.ProcessEnv, isInputTaken: boolean): Promise<string | null> {
  if (environment.BATON_PASSWORD) return environment.BATON_PASSWORD;
  if (isInputTaken || !process.stdin.isTTY || !process.stderr.isTTY) return null;
  return askPassword();
}

function askPassword(): Promise<string | null> {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = readline.createInterface({ input: process.stdin, output: silence, terminal: true });
  process.stderr.write('Password: ');
  return new Promise((resolve) => {
    const finish = (answer: string | null) => {
      process.stderr.write('\n');
      resolve(answer);
      terminal.close();
    };
    terminal.once('SIGINT', () => finish(null));
    terminal.once('close', () => resolve(null));
    terminal.question('', finish);
  });
}
