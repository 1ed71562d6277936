import { z } from 'zod';

/**
 * What a schema still knows of an object that was kept as JSON, perhaps by another version: a field that it does not
 * have, or whose value fits no longer, is left out.
 */
export function knownFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  kept: string,
): Partial<z.output<z.ZodObject<Shape>>> {
  const stored: unknown = JSON.parse(kept);
  if (typeof stored !== 'object' || stored === null) return {};
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value: unknown = Reflect.get(stored, name);
    const parsed = z.safeParse(field, value);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(fields) as Partial<z.output<z.ZodObject<Shape>>>;
}
