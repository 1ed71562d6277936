import { SettingRow } from '../../ui/panel.tsx';
import { Switch } from '../../ui/switch.tsx';

type OnRowProps = {
  readonly title: string;
  /** What Baton does while it is on, and while it is off. */
  readonly texts: { readonly on: string; readonly off: string };
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Switches one of Baton's habits, and says what the present position means. */
export function OnRow({ title, texts, isOn, onChange }: OnRowProps) {
  return (
    <SettingRow title={title} text={isOn ? `On: ${texts.on}` : `Off: ${texts.off}`}>
      <Switch label={isOn ? 'On' : 'Off'} isOn={isOn} onChange={onChange} />
    </SettingRow>
  );
}
