import { flags, temperatures, type Flag, type Temperature } from '../../contract/lead-filter.ts';

/** Cold 0, warm 1, hot 2: the order in which they sort. */
const coldFirst = temperatures.toReversed();

export function temperatureNumber(temperature: Temperature): number {
  return coldFirst.indexOf(temperature);
}

export function temperatureOf(number: number): Temperature {
  return coldFirst[number] ?? 'warm';
}

export function flagBit(flag: Flag): number {
  return 1 << flags.indexOf(flag);
}

export function flagBits(flags: readonly Flag[]): number {
  return flags.reduce((bits, flag) => bits | flagBit(flag), 0);
}

export function flagsOf(bits: number): Flag[] {
  return flags.filter((flag) => (bits & flagBit(flag)) !== 0);
}
