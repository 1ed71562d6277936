export type Sample = { readonly inputs: readonly number[]; readonly isRight: boolean };

const passes = 4000;
const step = 0.5;

/**
 * Logistic regression with a penalty on the squares of the weights (not on the last one, the base), by gradient descent
 * with momentum (Nesterov, 1983) from zero.
 */
export function fitLogistic(samples: readonly Sample[], penalty: number): number[] {
  const size = (samples[0]?.inputs.length ?? 0) + 1;
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let pass = 0; pass < passes; pass += 1) {
    const ahead = weights.map((weight, at) => weight + 0.9 * speed[at]!);
    const slope = ahead.map((weight, at) => (at === size - 1 ? 0 : penalty * weight));
    for (const { inputs, isRight } of samples) {
      const sum = inputs.reduce((total, input, at) => total + input * ahead[at]!, ahead[size - 1]!);
      const miss = 1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0);
      inputs.forEach((input, at) => (slope[at]! += miss * input));
      slope[size - 1]! += miss;
    }
    for (let at = 0; at < size; at += 1) {
      speed[at] = 0.9 * speed[at]! - (step * slope[at]!) / samples.length;
      weights[at]! += speed[at]!;
    }
  }
  return [...weights];
}
