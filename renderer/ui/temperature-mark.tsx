import type { Temperature } from '../../shared/contract/lead-filter.ts';

const words: Record<Temperature, string> = { hot: 'Hot', warm: 'Warm', cold: 'Cold' };
const colours: Record<Temperature, string> = { hot: 'text-hot', warm: 'text-warm', cold: 'text-cold' };
const shapes: Record<Temperature, string> = {
  hot: 'M5 0.8 L9.4 9 H0.6 Z',
  warm: 'M5 0.6 L9.4 5 L5 9.4 L0.6 5 Z',
  cold: 'M5 1 a4 4 0 1 0 0.01 0 Z M5 2.6 a2.4 2.4 0 1 1 -0.01 0 Z',
};

type TemperatureMarkProps = { temperature: Temperature; isWordHidden?: boolean };

/** A triangle, a diamond or a ring, and the word: never the colour alone. */
export function TemperatureMark({ temperature, isWordHidden = false }: TemperatureMarkProps) {
  return (
    <span
      className="inline-flex items-center gap-1.5 align-top"
      data-tip={isWordHidden ? words[temperature] : undefined}
    >
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden className={`keeps-colour ${colours[temperature]}`}>
        <path d={shapes[temperature]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <span className={isWordHidden ? 'sr-only' : undefined}>{words[temperature]}</span>
    </span>
  );
}
