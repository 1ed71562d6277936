import { Button, type ButtonProps } from './button.tsx';
import { usePassingFocus } from './use-passing-focus.ts';

/** A button that goes once its act is done. */
export function PassingButton(props: Omit<ButtonProps, 'ref'>) {
  return <Button ref={usePassingFocus()} {...props} />;
}
