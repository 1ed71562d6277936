export type Lesson = { readonly vector: Float32Array; readonly label: number };

const passes = 120;
const step = 0.1;
const decay = 1e-4;
const spread = 1.15;

/**
 * Multinomial logistic regression, full batch, by Adam (Kingma and Ba, 2015) from zero: no randomness. Vectors are
 * centred on their mean, which goes into the bias.
 */
export function learn(lessons: readonly Lesson[], labels: number): { weights: number[][]; bias: number[] } {
  const length = lessons[0]?.vector.length ?? 0;
  const mean = meanOf(lessons, length);
  const inputs = lessons.map(({ vector }) =>
    Float64Array.from(vector, (value, index) => (value - mean[index]!) * spread),
  );
  const size = labels * (length + 1);
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const row = length + 1;
  for (let pass = 1; pass <= passes; pass += 1) {
    const gradient = Float64Array.from(weights, (weight, at) => (at % row === length ? 0 : decay * weight));
    lessons.forEach(({ label }, index) => addGradient(gradient, weights, inputs[index]!, label, lessons.length));
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at]!;
      first[at] = 0.9 * first[at]! + 0.1 * slope;
      second[at] = 0.99 * second[at]! + 0.01 * slope * slope;
      const [mean1, mean2] = [first[at]! / (1 - 0.9 ** pass), second[at]! / (1 - 0.99 ** pass)];
      weights[at]! -= (step * mean1) / (Math.sqrt(mean2) + 1e-8);
    }
  }
  return plain(weights, mean, labels, length);
}

function addGradient(gradient: Float64Array, weights: Float64Array, input: Float64Array, label: number, count: number) {
  const row = input.length + 1;
  const labels = weights.length / row;
  const scores = Array.from({ length: labels }, (_, at) => {
    let sum = weights[at * row + input.length]!;
    for (let index = 0; index < input.length; index += 1) sum += weights[at * row + index]! * input[index]!;
    return sum;
  });
  const top = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - top));
  const total = likely.reduce((sum, value) => sum + value, 0);
  likely.forEach((value, at) => {
    const miss = (value / total - (at === label ? 1 : 0)) / count;
    for (let index = 0; index < input.length; index += 1) gradient[at * row + index]! += miss * input[index]!;
    gradient[at * row + input.length]! += miss;
  });
}

function meanOf(lessons: readonly Lesson[], length: number): Float64Array {
  const sums = new Float64Array(length);
  for (const { vector } of lessons) for (let index = 0; index < length; index += 1) sums[index]! += vector[index]!;
  return sums.map((sum) => sum / lessons.length);
}

function plain(weights: Float64Array, mean: Float64Array, labels: number, length: number) {
  const row = length + 1;
  const rows = Array.from({ length: labels }, (_, at) =>
    Array.from(weights.subarray(at * row, at * row + length), (weight) => weight * spread),
  );
  const bias = rows.map((values, at) => {
    const shift = values.reduce((sum, value, index) => sum + value * mean[index]!, 0);
    return weights[at * row + length]! - shift;
  });
  return { weights: rows, bias };
}
