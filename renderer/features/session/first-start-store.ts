import { create } from 'zustand';

type FirstStartState = {
  /** From sending the office until the recovery code has been put away: being signed in does not end it. */
  readonly isUnderWay: boolean;
  readonly recoveryCode: string | null;
  /** A code that took the place of a used one: the office is not new, and no first step follows. */
  readonly isReplacement: boolean;
  /** The office whose code has been made and not been put away. */
  readonly codeOwedTo: string | null;
};

/** Outlives the page, which the code itself must not. */
const storageKey = 'baton.recovery-code-owed-to';

const atRest = { isUnderWay: false, recoveryCode: null, isReplacement: false };

export const useFirstStart = create<FirstStartState>(() => ({
  ...atRest,
  codeOwedTo: localStorage.getItem(storageKey),
}));

export function beginFirstStart(): void {
  useFirstStart.setState({ isUnderWay: true });
}

export function showRecoveryCode(recoveryCode: string, officeName: string, isReplacement = false): void {
  localStorage.setItem(storageKey, officeName);
  useFirstStart.setState({ isUnderWay: true, recoveryCode, isReplacement, codeOwedTo: officeName });
}

/** The code has been put away, or the broker will see to it later. */
export function settleRecoveryCode(): void {
  localStorage.removeItem(storageKey);
  useFirstStart.setState({ codeOwedTo: null });
}

export function endFirstStart(): void {
  useFirstStart.setState(atRest);
}
