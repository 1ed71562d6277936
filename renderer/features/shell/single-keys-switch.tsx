import { setPreferences, usePreferences } from '../../lib/preferences.ts';
import { Switch } from '../../ui/switch.tsx';

/** Letters that act by themselves are in the way of speech input, and of who types without looking. */
export function SingleKeysSwitch() {
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  return (
    <Switch
      label="Single keys act"
      hint="Off: a letter finds a name in the list instead. Esc, and keys with Ctrl, Cmd or Alt, always act."
      isOn={singleKeys}
      onChange={(isOn) => setPreferences({ singleKeys: isOn })}
    />
  );
}
