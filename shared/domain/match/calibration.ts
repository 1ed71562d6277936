import type { Features } from './features.ts';

/** Weights of a logistic regression on whether a broker would name the agent. */
type Calibration = {
  readonly base: number;
  readonly specialty: number;
  /** How far the agent's specialty lies below the best of the office. */
  readonly behind: number;
  readonly words: number;
  readonly direction: number;
  /** For each criterion that the agent asks for and the inquiry meets. */
  readonly met: number;
};

/**
 * From the tuning half of test/bench/match, by test/bench/match/fit.ts: 120 inquiries with the agents who pass their
 * criteria. Word lists and weights know that half; each inquiry was read without the cues that stand in no other text
 * and with weights learned without it, and the penalty of 3 on the squares of these figures keeps the scores modest.
 */
export const byMeaning: Calibration = {
  base: -2.62,
  specialty: 3.58,
  behind: 3,
  words: 0.57,
  direction: 0.99,
  met: 1.18,
};

/** The same without vectors. */
export const byWords: Calibration = {
  base: -3.03,
  specialty: 3.76,
  behind: 2.98,
  words: 0.94,
  direction: 0,
  met: 1.19,
};

/** About how likely it is that a broker would name this agent, 0 to 1. `behind` is 0 or less. */
export function likelihood(weights: Calibration, features: Features, behind: number, met: number): number {
  const sum =
    weights.base +
    weights.specialty * features.specialty +
    weights.behind * behind +
    weights.words * features.words +
    weights.direction * features.direction +
    weights.met * met;
  return 1 / (1 + Math.exp(-sum));
}
