import { create } from 'zustand';

type FirstStartState = {
  /** From sending the office until the recovery code has been put away: being signed in does not end it. */
  readonly isUnderWay: boolean;
  readonly recoveryCode: string | null;
  /** A code that took the place of a used one: the office is not new, and no first step follows. */
  readonly isReplacement: boolean;
};

const atRest: FirstStartState = { isUnderWay: false, recoveryCode: null, isReplacement: false };

export const useFirstStart = create<FirstStartState>(() => atRest);

export function beginFirstStart(): void {
  useFirstStart.setState({ isUnderWay: true });
}

export function showRecoveryCode(recoveryCode: string, isReplacement = false): void {
  useFirstStart.setState({ recoveryCode, isReplacement });
}

export function endFirstStart(): void {
  useFirstStart.setState(atRest);
}
