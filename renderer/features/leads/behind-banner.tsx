import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { presentError } from '../../lib/present-error.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

type BehindBannerProps = { readonly error: ErrorBody; readonly onRetry: () => void };

/** The rows could not be read anew: what is still shown is an earlier answer. */
export function BehindBanner({ error, onRetry }: BehindBannerProps) {
  const { title, text } = presentError(error);
  return (
    <Banner
      tone="risk"
      action={
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {title !== null && <span className="font-medium">{title}</span>} {text} The leads below are as they were read
      before.
    </Banner>
  );
}
