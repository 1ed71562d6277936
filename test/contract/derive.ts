import { z } from 'zod';
import { operations, type OperationName } from '../../shared/contract/index.ts';
import { knownId, type World } from './world.ts';

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly format?: string;
};

/** The smallest input that an operation's schema lets through, its ids taken from the story. */
export function deriveInput(operation: OperationName, world: World): unknown {
  const schema = z.toJSONSchema(operations[operation].input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return valueFor(schema, (property) => knownId(world, operation, property), '');
}

function valueFor(schema: Schema, idOf: (property: string) => number | null, property: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const option = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (option) return valueFor(option, idOf, property);
  switch (schema.type) {
    case 'object':
      return objectFor(schema, idOf);
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valueFor(schema.items ?? {}, idOf, property));
    case 'integer':
    case 'number':
      return idOf(property) ?? Math.max(0, schema.minimum ?? 0);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'string':
      return schema.format === 'email' ? 'robin@office.example' : 'word'.repeat(Math.ceil((schema.minLength ?? 1) / 4));
    default:
      return {};
  }
}

function objectFor(schema: Schema, idOf: (property: string) => number | null): object {
  const required = schema.required ?? [];
  return Object.fromEntries(required.map((name) => [name, valueFor(schema.properties?.[name] ?? {}, idOf, name)]));
}
