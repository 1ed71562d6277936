import { shortFigure } from './fraction-words.ts';

/** An exact fraction in a narrow column; where it is shortened, the exact one is there on hover and for screen readers. */
export function Figure({ text }: { text: string }) {
  const { exact, short } = shortFigure(text);
  if (short === exact) return <span className="whitespace-nowrap">{exact}</span>;
  return (
    <span className="whitespace-nowrap" title={exact}>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{exact}</span>
    </span>
  );
}
