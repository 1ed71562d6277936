import { Controller, type UseFormReturn } from 'react-hook-form';
import { messageAt } from '../../lib/form-errors.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { AgentDraft, AgentForm } from './agent-form.ts';

type CriteriaFieldsProps = { readonly form: UseFormReturn<AgentForm, unknown, AgentDraft> };

const lists = [
  { name: 'subjects', label: 'Subjects', hint: 'As buying, selling, renting, valuation.' },
  {
    name: 'areas',
    label: 'Areas',
    hint: 'Names of towns and quarters, postal codes, ranges as 02130-02136, or beginnings as 021*.',
  },
  { name: 'languages', label: 'Languages', hint: 'By name or by code, as Spanish or es.' },
  { name: 'leadTypes', label: 'Lead types', hint: 'As house, condo, family.' },
  { name: 'lines', label: 'Lines of business', hint: 'What the agent is licensed for, as auto, home, refinance.' },
] as const;

/** What an agent takes: lists of words, a price band, and the agent's own words. */
export function CriteriaFields({ form: { register, control, formState } }: CriteriaFieldsProps) {
  const problem = (path: string) => messageAt(formState.errors, path);

  const price = (name: 'priceMin' | 'priceMax', label: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <NumberField
          label={label}
          ref={ref}
          value={value}
          onValueChange={onChange}
          onUnfit={() => onChange(Number.NaN)}
          onBlur={onBlur}
          error={problem(name)}
        />
      )}
    />
  );

  return (
    <>
      {lists.map(({ name, label, hint }) => (
        <TextField key={name} label={label} hint={hint} {...register(name)} error={problem(name)} />
      ))}
      <div className="grid grid-cols-2 gap-4">
        {price('priceMin', 'Price from')}
        {price('priceMax', 'Price to')}
      </div>
      <TextArea
        label="In own words"
        hint="Compared in meaning with what a lead writes."
        {...register('text')}
        error={problem('text')}
      />
    </>
  );
}
