import { needSchema, type Need } from '../../contract/needs.ts';

const fields = Object.keys(needSchema.shape) as (keyof Need)[];

/** A need as JSON that only its values decide: every field, in the order of the schema. */
export function needText(need: Need): string {
  return JSON.stringify(need, fields);
}
