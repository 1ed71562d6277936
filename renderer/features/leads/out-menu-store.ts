import { create } from 'zustand';
import { navigate } from '../../lib/route.ts';

/** The menu of exports and print is open: another part of Baton may lead there. */
export const useOutMenu = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function setOutMenu(isOpen: boolean): void {
  useOutMenu.setState({ isOpen });
}

/** Shows the leads with what can be taken out of them; nothing is written before one has seen which they are. */
export function showOutMenu(): void {
  navigate('/leads');
  setOutMenu(true);
}
