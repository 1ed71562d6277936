type ShareBarProps = {
  /** Of the longest bar beside it, 0 to 1. */
  readonly share: number;
  /** What counts among its likes, as the answers in time. */
  readonly isMarked?: boolean;
};

/** A bar beside the figure that it draws; the figure is what counts. */
export function ShareBar({ share, isMarked = false }: ShareBarProps) {
  return (
    <svg aria-hidden width="100%" height="8" className="keeps-colour block min-w-0">
      {share > 0 && (
        <rect width={`${share * 100}%`} height="8" rx="1" className={isMarked ? 'fill-accent' : 'fill-desk'} />
      )}
    </svg>
  );
}
