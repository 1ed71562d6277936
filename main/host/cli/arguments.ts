import path from 'node:path';
import { parseArgs } from 'node:util';
import { failure, success, type Envelope } from '../../../shared/contract/envelope.ts';
import { isOperationName, type OperationName } from '../../../shared/contract/index.ts';
import { defaultDataFolder } from '../paths.ts';

export const listing = 'operations';

export type Request = {
  readonly dataFolder: string;
  readonly operation: OperationName | typeof listing;
  /** JSON, `@file` or `-`; null = no input. */
  readonly input: string | null;
};

const usage =
  "npm run -s baton -- [--data DIR] OPERATION ['JSON' | @file | -]. The operation `operations` lists them all.";

export function readArguments(args: string[], environment: NodeJS.ProcessEnv): Envelope<Request> {
  const split = splitArguments(args);
  if (!split.ok) return split;
  const { positionals, data } = split.value;
  const [operation, input, extra] = positionals;
  if (operation === undefined) return failure('INVALID_INPUT', `Name an operation: ${usage}`);
  if (operation !== listing && !isOperationName(operation)) {
    return failure(
      'UNKNOWN_OPERATION',
      `Baton has no operation ${operation}. The operation \`operations\` lists them all.`,
    );
  }
  if (extra !== undefined) {
    return failure('INVALID_INPUT', `An operation takes one input; put its JSON between single quotes: ${usage}`);
  }
  const dataFolder = data === undefined ? defaultDataFolder(environment) : path.resolve(data);
  return success({ dataFolder, operation, input: input ?? null });
}

function splitArguments(args: string[]): Envelope<{ positionals: string[]; data: string | undefined }> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    return success({ positionals, data: values.data });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
    return failure('INVALID_INPUT', `${sentence.replace(/\.$/, '')}: ${usage}`);
  }
}
