import { z } from 'zod';
import { operationNames, operations } from '../../../shared/contract/index.ts';

/** Every operation as data: what it takes and gives as JSON Schema, who may call it, what it reads or touches. */
export function listOperations(): readonly Record<string, unknown>[] {
  return operationNames.map((name) => {
    const operation = operations[name];
    return {
      name,
      kind: operation.kind,
      role: operation.role,
      summary: operation.summary,
      confirm: operation.kind === 'command' && operation.confirm,
      input: z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }),
      output: z.toJSONSchema(operation.output, { io: 'output', unrepresentable: 'any' }),
      ...(operation.kind === 'query' ? { reads: operation.reads } : { touches: operation.touches }),
    };
  });
}
