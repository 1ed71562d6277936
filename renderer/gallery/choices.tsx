import { useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { ListBox, type ListOption } from '../ui/list-box.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { agents, longName, longText } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

export function Choices() {
  return (
    <>
      <Specimen title="Checkbox">{() => <CheckboxStates />}</Specimen>
      <Specimen title="Switch">{() => <SwitchStates />}</Specimen>
      <Specimen title="Choice">{() => <ChoiceStates />}</Specimen>
      <Specimen title="Segmented control">{() => <SegmentStates />}</Specimen>
      <Specimen title="Slider">{() => <SliderStates />}</Specimen>
      <Specimen title="Tabs">{() => <TabStates />}</Specimen>
      <Specimen title="List box">{() => <ListStates />}</Specimen>
    </>
  );
}

function CheckboxStates() {
  const [isOn, setOn] = useState(true);
  return (
    <>
      <State name="ticked">
        <Checkbox label="VIP" checked={isOn} onCheckedChange={setOn} />
      </State>
      <State name="empty">
        <Checkbox label="VIP" checked={!isOn} onCheckedChange={(next) => setOn(!next)} />
      </State>
      <State name="in part">
        <Checkbox label="All rows" checked="indeterminate" onCheckedChange={setOn} />
      </State>
      <State name="focus" shows="focus">
        <Checkbox aria-label="VIP" checked={isOn} onCheckedChange={setOn} />
      </State>
      <State name="disabled">
        <Checkbox label="VIP" checked disabled onCheckedChange={setOn} />
      </State>
      <State name="long text">
        <Checkbox label={longText} checked={isOn} onCheckedChange={setOn} />
      </State>
    </>
  );
}

function SwitchStates() {
  const [isOn, setOn] = useState(true);
  return (
    <>
      <State name="on">
        <Switch label="Lead recipient" isOn={isOn} onChange={setOn} />
      </State>
      <State name="off, with a hint">
        <Switch
          label="Lead recipient"
          hint="Automatic assignment passes over."
          isOn={!isOn}
          onChange={(next) => setOn(!next)}
        />
      </State>
      <State name="focus" shows="focus">
        <Switch label="Lead recipient" isLabelHidden isOn={isOn} onChange={setOn} />
      </State>
      <State name="disabled">
        <Switch label="Lead recipient" isOn isDisabled onChange={setOn} />
      </State>
    </>
  );
}

const ways = [
  { value: 'even', label: 'Evenly', hint: 'Everybody the same.' },
  { value: 'desk', label: 'Level the desks', hint: longText },
  { value: 'month', label: 'Level the month' },
] as const;

function ChoiceStates() {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('even');
  return (
    <>
      <State name="default">
        <Choice label="How" value={way} options={ways} onValueChange={setWay} />
      </State>
      <State name="focus" shows="focus">
        <Choice label="How" value="even" options={ways.slice(0, 1)} onValueChange={setWay} />
      </State>
    </>
  );
}

function SegmentStates() {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('even');
  return (
    <State name="default">
      <SegmentedControl label="How" value={way} options={ways} onValueChange={setWay} />
    </State>
  );
}

function SliderStates() {
  const [value, setValue] = useState(30);
  return (
    <>
      <State name="default">
        <div className="w-56">
          <Slider label="Threshold" value={value} onValueChange={setValue} />
        </div>
      </State>
      <State name="disabled">
        <div className="w-56">
          <Slider label="Threshold" value={70} isDisabled onValueChange={setValue} />
        </div>
      </State>
    </>
  );
}

const parts = [
  { value: 'leads', label: 'Leads', count: 42 },
  { value: 'left', label: 'Left over', count: 3 },
  { value: 'agents', label: 'By agent' },
] as const;

function TabStates() {
  const [part, setPart] = useState<(typeof parts)[number]['value']>('leads');
  return (
    <State name="default" isWide>
      <Tabs label="Parts" items={parts} value={part} onValueChange={setPart}>
        {parts.map(({ value, label }) => (
          <TabPanel key={value} value={value} className="py-2">
            {label}
          </TabPanel>
        ))}
      </Tabs>
    </State>
  );
}

const options: readonly ListOption<string>[] = agents.map((name, index) => ({
  value: name,
  label: name,
  group: index < 2 ? 'North' : 'South',
  ...(index === 1 ? { detail: 'at cap 20/20', isDisabled: true } : { count: index * 7 }),
}));

function ListStates() {
  const [chosen, setChosen] = useState<readonly string[]>(['Ana Silva', longName]);
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  const frame = 'rounded-panel border border-hairline';
  return (
    <>
      <State name="one">
        <div className={frame}>
          <ListBox
            label="Agent"
            options={options}
            selected={chosen.slice(0, 1)}
            onChoose={(name) => setChosen([name])}
          />
        </div>
      </State>
      <State name="several, with a foot">
        <div className={frame}>
          <ListBox
            label="Agents"
            isMultiple
            options={options}
            selected={chosen}
            onChoose={toggle}
            footer={<span className="px-2 text-muted">All agents</span>}
          />
        </div>
      </State>
      <State name="empty">
        <div className={frame}>
          <ListBox label="Nobody" options={[]} selected={[]} emptyText="Nobody is at work." onChoose={toggle} />
        </div>
      </State>
    </>
  );
}
