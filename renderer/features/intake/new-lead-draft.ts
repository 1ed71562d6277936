import { z } from 'zod';
import { emailSchema, nameSchema, noteSchema, phoneSchema } from '../../../shared/contract/common.ts';
import type { Message } from '../../../shared/contract/intake.ts';
import { temperatures } from '../../../shared/contract/lead-filter.ts';

/** An empty field is no value; anything else must fit. */
function optional<Value extends string>(schema: z.ZodType<Value, string>) {
  return z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .pipe(schema.nullable());
}

/** What is typed into the fields of a new lead, and what becomes of it. */
export const newLeadSchema = z
  .strictObject({
    name: nameSchema,
    email: optional(emailSchema),
    phone: optional(phoneSchema),
    source: optional(z.string().max(100)),
    temperature: z.enum(temperatures),
    branchId: z.string().transform((id) => (id === '' ? null : Number(id))),
    inquiry: noteSchema,
  })
  .refine(({ email, phone }) => email !== null || phone !== null, {
    path: ['phone'],
    message: 'A lead needs an e-mail address or a phone number.',
  });

export type NewLeadForm = z.input<typeof newLeadSchema>;
export type NewLead = z.output<typeof newLeadSchema>;

export const blankLead: NewLeadForm = {
  name: '',
  email: '',
  phone: '',
  source: '',
  temperature: 'warm',
  branchId: '',
  inquiry: '',
};

/** The fields as a message fills them; what it does not say stays as it was typed. */
export function filledFrom(message: Message, typed: NewLeadForm): NewLeadForm {
  return {
    ...typed,
    name: message.name ?? typed.name,
    email: message.email ?? typed.email,
    phone: message.phone ?? typed.phone,
    source: message.source ?? typed.source,
    inquiry: message.inquiry === '' ? typed.inquiry : message.inquiry,
  };
}
