import { formatHundredths } from './hundredths.ts';

type ScoreBarProps = {
  /** 0 to 100. */
  score: number;
  isStrong: boolean;
};

/** A match score against the whole scale. The figure stands beside it. */
export function ScoreBar({ score, isStrong }: ScoreBarProps) {
  return (
    <svg aria-hidden width="100%" height="8" className="keeps-colour block">
      <rect width="100%" height="8" rx="1" className="fill-pressed" />
      <rect width={`${score}%`} height="8" rx="1" className={isStrong ? 'fill-accent' : 'fill-desk'} />
    </svg>
  );
}

type ScoreFigureProps = {
  score: number;
  /** null: no threshold is asked. */
  isPassing: boolean | null;
};

/** The score with its mark: a full disc and bold figures pass, a ring does not. */
export function ScoreFigure({ score, isPassing }: ScoreFigureProps) {
  const figure = formatHundredths(score);
  if (isPassing === null) return <span className="figures">{figure}</span>;
  return (
    <span className="figures inline-flex items-center gap-1.5">
      <svg aria-hidden width="8" height="8" viewBox="0 0 8 8" className="keeps-colour shrink-0">
        <circle
          cx="4"
          cy="4"
          r="3"
          className={isPassing ? 'fill-accent stroke-accent' : 'fill-transparent stroke-muted'}
        />
      </svg>
      <span className={isPassing ? 'font-semibold' : 'text-muted'}>{figure}</span>
      {isPassing && <span className="sr-only">passes</span>}
    </span>
  );
}
