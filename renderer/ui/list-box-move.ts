export type Move = 'next' | 'previous' | 'first' | 'last';

/** Where the keyboard goes in a list, passing over what cannot be chosen; it stays where nothing else can be. */
export function moved(options: readonly { readonly isDisabled?: boolean }[], from: number, move: Move): number {
  const forward = move === 'next' || move === 'first';
  const order = options.map((_, index) => index);
  const ahead =
    move === 'next'
      ? order.slice(from + 1)
      : move === 'previous'
        ? order.slice(0, Math.max(0, from)).toReversed()
        : forward
          ? order
          : order.toReversed();
  return ahead.find((index) => !options[index]?.isDisabled) ?? from;
}
