import { z } from 'zod';
import { operations, type CallOf } from '../../../shared/contract/index.ts';
import { agentSchema, criteriaSchema, type Agent } from '../../../shared/contract/team.ts';
import { fittingHoursSchema } from '../../lib/fitting-hours.ts';

const { name, email, phone, role, branchId, departmentId, leadRecipient, leadCap, weight, primary } = agentSchema.shape;
const password = operations['team.create'].input.shape.password;

const words = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  )
  .pipe(criteriaSchema.shape.subjects.unwrap());

type Criteria = Agent['criteria'];

/** Prices are kept in the smallest unit of the currency and typed in whole ones. */
const minorUnits = 100;
const price = z.int().min(0).nullable();

/** What is typed into the fields, and what becomes of it. */
export const agentFormSchema = z.object({
  name,
  email,
  phone: z
    .string()
    .transform((text) => (text.trim() === '' ? null : text))
    .pipe(phone),
  role,
  branchId,
  departmentId,
  leadRecipient,
  leadCap,
  weight,
  primary,
  hours: fittingHoursSchema.nullable(),
  password: z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(password),
  subjects: words,
  areas: words,
  languages: words,
  leadTypes: words,
  lines: words,
  priceMin: price,
  priceMax: price,
  text: criteriaSchema.shape.text.unwrap(),
});

export type AgentForm = z.input<typeof agentFormSchema>;
export type AgentDraft = z.output<typeof agentFormSchema>;

export function formOf(agent: Agent | null): AgentForm {
  const criteria = agent?.criteria ?? criteriaSchema.parse({});
  return {
    name: agent?.name ?? '',
    email: agent?.email ?? '',
    phone: agent?.phone ?? '',
    role: agent?.role ?? 'agent',
    branchId: agent?.branchId ?? null,
    departmentId: agent?.departmentId ?? null,
    leadRecipient: agent?.leadRecipient ?? true,
    leadCap: agent?.leadCap ?? null,
    weight: agent?.weight ?? 1,
    primary: agent?.primary ?? false,
    hours: agent?.hours ?? null,
    password: '',
    subjects: criteria.subjects.join(', '),
    areas: criteria.areas.join(', '),
    languages: criteria.languages.join(', '),
    leadTypes: criteria.leadTypes.join(', '),
    lines: criteria.lines.join(', '),
    priceMin: whole(criteria.priceMin),
    priceMax: whole(criteria.priceMax),
    text: criteria.text,
  };
}

const criteriaFormSchema = agentFormSchema.pick({
  subjects: true,
  areas: true,
  languages: true,
  leadTypes: true,
  lines: true,
  priceMin: true,
  priceMax: true,
  text: true,
});

type CriteriaDraft = z.output<typeof criteriaFormSchema>;

/** The match criteria as they are typed; null while they cannot be read. */
export function criteriaOf(form: z.input<typeof criteriaFormSchema>): Criteria | null {
  const read = criteriaFormSchema.safeParse(form);
  return read.success ? inMinorUnits(read.data) : null;
}

/** The input of `team.create`; with an id, that of `team.save`. */
export function inputOf(draft: AgentDraft): CallOf<'team.create'> {
  const { subjects, areas, languages, leadTypes, lines, priceMin, priceMax, text, password: given, ...agent } = draft;
  const criteria = inMinorUnits({ subjects, areas, languages, leadTypes, lines, priceMin, priceMax, text });
  return given === undefined ? { ...agent, criteria } : { ...agent, criteria, password: given };
}

function inMinorUnits(draft: CriteriaDraft): Criteria {
  return { ...draft, priceMin: minor(draft.priceMin), priceMax: minor(draft.priceMax) };
}

function whole(price: number | null): number | null {
  return price === null ? null : Math.round(price / minorUnits);
}

function minor(price: number | null): number | null {
  return price === null ? null : price * minorUnits;
}
