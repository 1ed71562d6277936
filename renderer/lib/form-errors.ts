import type { FieldErrors, FieldValues } from 'react-hook-form';
import { z } from 'zod';

/** The words beside a field, for what the contract's schemas refuse. */
z.config({ customError: (issue) => sentence(issue) });

function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'Fill this in.';
  if (issue.code === 'too_big' && issue.origin === 'string') return `At most ${issue.maximum} characters.`;
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'This is not an e-mail address.';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'Fill this in.';
  return undefined;
}

/** The message of the field with this path, as in `broker.email`. */
export function messageAt<T extends FieldValues>(errors: FieldErrors<T>, path: string): string | undefined {
  const found = path.split('.').reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), errors);
  return isRecord(found) && typeof found['message'] === 'string' ? asSentence(found['message']) : undefined;
}

function asSentence(message: string): string {
  const capital = message.slice(0, 1).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
