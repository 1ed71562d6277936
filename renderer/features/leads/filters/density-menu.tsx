import { Rows3 } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuChoice, MenuLabel } from '../../../ui/menu.tsx';
import { type Density, setDensity, useDensity } from '../view-state.ts';

const options: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'regular', label: 'Regular' },
  { value: 'roomy', label: 'Roomy' },
];

export function DensityMenu() {
  const density = useDensity();
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" icon={Rows3} className="text-muted">
          Rows
        </Button>
      }
    >
      <MenuLabel>Height of the rows</MenuLabel>
      <MenuChoice label="Height of the rows" value={density} options={options} onValueChange={setDensity} />
    </Menu>
  );
}
