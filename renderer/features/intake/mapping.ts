import type { IntakeField, Mapping } from '../../../shared/contract/intake.ts';

export const fieldLabels: Readonly<Record<IntakeField, string>> = {
  ignore: 'Leave out',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  phone2: 'Second phone',
  callingCode: 'Country code of the phone',
  areaCode: 'Area code of the phone',
  source: 'Source',
  message: 'Inquiry',
  subject: 'Subject',
  receivedAt: 'Received at',
  receivedTime: 'Time received',
  temperature: 'Temperature',
  agent: 'Assigned agent',
  branch: 'Branch',
  status: 'Status',
  tags: 'Tags',
  flags: 'Flags',
  id: 'Id at the source',
  company: 'Company',
  address: 'Address',
  price: 'Price',
};

/** Questions of a form and two surnames come in several columns, which are joined, and two phones may have their codes; anything else must come from one. */
const mayRepeat: readonly IntakeField[] = [
  'firstName',
  'lastName',
  'ignore',
  'message',
  'address',
  'tags',
  'flags',
  'company',
  'price',
  'callingCode',
  'areaCode',
];

export function withField(mapping: Mapping, column: number, field: IntakeField): Mapping {
  const others = mapping.filter((entry) => entry.column !== column);
  return [...others, { column, field }].toSorted((one, other) => one.column - other.column);
}

export function fieldOf(mapping: Mapping, column: number): IntakeField {
  return mapping.find((entry) => entry.column === column)?.field ?? 'ignore';
}

export function repeatedFields(mapping: Mapping): readonly IntakeField[] {
  const fields = mapping.map((entry) => entry.field).filter((field) => !mayRepeat.includes(field));
  return [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
}

/** Why the mapping cannot be used as it stands, in words; empty when it can. */
export function mappingProblems(mapping: Mapping): readonly string[] {
  const fields = new Set(mapping.map((entry) => entry.field));
  const problems = repeatedFields(mapping).map(
    (field) => `Two columns are read as ${fieldLabels[field]}. Leave one of them out.`,
  );
  const hasContact = fields.has('email') || fields.has('phone') || fields.has('phone2');
  return hasContact ? problems : [...problems, 'No column is read as E-mail or Phone. A lead needs one of them.'];
}

/** Up to three different values of a column, to see what it holds. */
export function samplesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const values = rows.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3);
}
