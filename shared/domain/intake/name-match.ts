/** What a name that a file gives most likely means in the office. */
export type NameMatch = {
  /** The agent or status that is proposed; null = none can be. */
  readonly id: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in a few words, as in "the e-mail" or "one letter differs"; where nothing is proposed, why not. */
  readonly why: string;
  /** It is written as in the office, or says plainly that there is nobody: nothing has to be asked. */
  readonly isExact: boolean;
};

/** From here on a proposal is taken without being asked for. */
export const sureConfidence = 0.8;

export function isSure({ id, confidence, isExact }: NameMatch): boolean {
  return isExact || (id !== null && confidence >= sureConfidence);
}

export function exactly(id: number | null, why: string): NameMatch {
  return { id, confidence: 1, why, isExact: true };
}

export function nothing(why: string): NameMatch {
  return { id: null, confidence: 0, why, isExact: false };
}
