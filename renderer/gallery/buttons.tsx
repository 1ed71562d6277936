import { Plus, Search, Trash2 } from 'lucide-react';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { longText } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

const variants: readonly ButtonVariant[] = ['primary', 'secondary', 'quiet', 'danger'];

export function Buttons() {
  return (
    <>
      {variants.map((variant) => (
        <Specimen key={variant} title={`Button, ${variant}`}>
          {() => <ButtonStates variant={variant} />}
        </Specimen>
      ))}
      <Specimen title="Icon button">{() => <IconButtonStates />}</Specimen>
    </>
  );
}

function ButtonStates({ variant }: { readonly variant: ButtonVariant }) {
  return (
    <>
      <State name="default">
        <Button variant={variant}>Assign 42</Button>
      </State>
      <State name="hover" shows="hover">
        <Button variant={variant}>Assign 42</Button>
      </State>
      <State name="focus" shows="focus">
        <Button variant={variant}>Assign 42</Button>
      </State>
      <State name="pressed" shows="pressed">
        <Button variant={variant}>Assign 42</Button>
      </State>
      <State name="disabled">
        <Button variant={variant} disabled>
          Assign 42
        </Button>
      </State>
      <State name="under way">
        <Button variant={variant} isBusy>
          Assign 42
        </Button>
      </State>
      <State name="with an icon">
        <Button variant={variant} icon={Plus}>
          New lead
        </Button>
      </State>
      <State name="small">
        <Button variant={variant} size="small">
          Undo
        </Button>
      </State>
      <State name="large">
        <Button variant={variant} size="large">
          Sign in
        </Button>
      </State>
      <State name="long text" isWide>
        <div className="w-full overflow-x-auto p-1">
          <Button variant={variant}>{longText}</Button>
        </div>
      </State>
    </>
  );
}

function IconButtonStates() {
  return (
    <>
      <State name="default">
        <IconButton icon={Search} label="Search" shortcut="/" />
      </State>
      <State name="hover" shows="hover">
        <IconButton icon={Search} label="Search" />
      </State>
      <State name="focus" shows="focus">
        <IconButton icon={Search} label="Search" />
      </State>
      <State name="pressed" shows="pressed">
        <IconButton icon={Search} label="Search" />
      </State>
      <State name="disabled">
        <IconButton icon={Search} label="Search" disabled />
      </State>
      <State name="small">
        <IconButton icon={Trash2} label="Remove" size="small" />
      </State>
    </>
  );
}
