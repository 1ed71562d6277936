import { useState, type ComponentType } from 'react';
import { Combobox } from '../ui/combobox.tsx';
import { InlineNumber } from '../ui/inline-number.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { PasswordField, TextArea, TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { WeekHours } from '../ui/week-hours.tsx';
import { agents, longName, longText } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

/** What every field takes and shows alike. */
type Common = { label: string; hint?: string; error?: string; isDisabled: boolean; isLong: boolean };

const kinds: readonly (readonly [title: string, Field: ComponentType<Common>])[] = [
  ['Text field', Text],
  ['Password field', Password],
  ['Text area', Area],
  ['Number field', Figure],
  ['Time field', Time],
  ['Select field', Select],
  ['Combobox', Chooser],
];

export function Fields() {
  return (
    <>
      {kinds.map(([title, Field]) => (
        <Specimen key={title} title={title}>
          {() => <FieldStates Field={Field} />}
        </Specimen>
      ))}
      <Specimen title="Inline number and text">{() => <InlineStates />}</Specimen>
      <Specimen title="Week hours" isWide>
        {() => <Week />}
      </Specimen>
    </>
  );
}

function FieldStates({ Field }: { readonly Field: ComponentType<Common> }) {
  const plain = { isDisabled: false, isLong: false };
  return (
    <>
      <State name="default">
        <Field label="Label" {...plain} />
      </State>
      <State name="with a hint">
        <Field label="Label" hint="What it is for." {...plain} />
      </State>
      <State name="hover" shows="hover">
        <Field label="Label" {...plain} />
      </State>
      <State name="focus" shows="focus">
        <Field label="Label" {...plain} />
      </State>
      <State name="error">
        <Field label="Label" error="That is not right." {...plain} />
      </State>
      <State name="disabled">
        <Field label="Label" isDisabled isLong={false} />
      </State>
      <State name="long text">
        <Field label="Label" hint={longText} isDisabled={false} isLong />
      </State>
    </>
  );
}

const noted = ({ hint, error }: Common) => ({ ...(hint && { hint }), ...(error && { error }), className: 'w-44' });

function Text(props: Common) {
  return (
    <TextField
      label={props.label}
      {...noted(props)}
      disabled={props.isDisabled}
      defaultValue={props.isLong ? longName : 'Dana'}
    />
  );
}

function Password(props: Common) {
  return <PasswordField label={props.label} {...noted(props)} disabled={props.isDisabled} defaultValue="secret" />;
}

function Area(props: Common) {
  return (
    <TextArea
      label={props.label}
      {...noted(props)}
      disabled={props.isDisabled}
      defaultValue={props.isLong ? longText : 'A note'}
    />
  );
}

function Figure(props: Common) {
  const [value, setValue] = useState<number | null>(props.isLong ? 1_000_000 : 20);
  return (
    <NumberField
      label={props.label}
      {...noted(props)}
      disabled={props.isDisabled}
      unit="leads"
      value={value}
      onValueChange={setValue}
    />
  );
}

function Time(props: Common) {
  const [value, setValue] = useState('09:00');
  return (
    <TimeField
      label={props.label}
      {...noted(props)}
      disabled={props.isDisabled}
      value={value}
      onValueChange={setValue}
    />
  );
}

function Select(props: Common) {
  const [value, setValue] = useState(props.isLong ? longName : 'Ana Silva');
  const options = agents.map((name) => ({ value: name, label: name, isDisabled: name === 'Cleo Marsh' }));
  return (
    <SelectField
      label={props.label}
      {...noted(props)}
      disabled={props.isDisabled}
      value={value}
      options={options}
      onValueChange={setValue}
    />
  );
}

function Chooser(props: Common) {
  const [value, setValue] = useState<string | undefined>(props.isLong ? longName : undefined);
  const options = agents.map((name) => ({ value: name, label: name }));
  return (
    <Combobox
      label={props.label}
      {...noted(props)}
      isDisabled={props.isDisabled}
      value={value}
      options={options}
      onValueChange={setValue}
    />
  );
}

function InlineStates() {
  const [cap, setCap] = useState<number | null>(20);
  const [name, setName] = useState('North');
  return (
    <>
      <State name="number">
        <div className="w-24">
          <InlineNumber label="Lead cap" value={cap} emptyText="no cap" onSave={setCap} />
        </div>
      </State>
      <State name="number, empty">
        <div className="w-24">
          <InlineNumber label="Lead cap" value={null} emptyText="no cap" onSave={setCap} />
        </div>
      </State>
      <State name="number, hover" shows="hover">
        <div className="w-24">
          <InlineNumber label="Lead cap" value={20} onSave={setCap} />
        </div>
      </State>
      <State name="text">
        <InlineText label="Branch" value={name} onSave={setName} />
      </State>
      <State name="text, focus" shows="focus">
        <InlineText label="Branch" value="North" onSave={setName} />
      </State>
      <State name="text, long">
        <InlineText label="Branch" value={longName} onSave={setName} />
      </State>
    </>
  );
}

function Week() {
  const [hours, setHours] = useState([
    [{ from: '09:00', to: '17:00' }],
    [{ from: '22:00', to: '02:00' }],
    [],
    [],
    [],
    [],
    [],
  ]);
  return (
    <>
      <State name="default">
        <WeekHours value={hours} onChange={setHours} error={undefined} />
      </State>
      <State name="error">
        <WeekHours value={hours} onChange={setHours} error="Two ranges of Tuesday overlap." />
      </State>
    </>
  );
}
