import { z } from 'zod';

export const idSchema = z.int().min(1);
/** A moment as UTC milliseconds; 9e12 is the year 2255. */
export const momentSchema = z.int().min(0).max(9_000_000_000_000);
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'a name in one line, without control characters');
export const noteSchema = z.string().trim().max(20_000);
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(254));
export const phoneSchema = z.string().trim().min(3).max(40);
export const nothingSchema = z.strictObject({});

/** A window onto rows: `total` rows match, the data stands at `revision`. */
export function pageSchema<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row).max(200), total: z.int().min(0), revision: z.int().min(0) });
}

export const pagingSchema = {
  offset: z.int().min(0).max(100_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
};
