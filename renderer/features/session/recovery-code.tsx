import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';

type RecoveryCodeProps = { code: string; actLabel?: string; onKept: () => void };

export function RecoveryCode({ code, actLabel = 'Continue', onKept }: RecoveryCodeProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const [isKept, setKept] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <p
        aria-label="Recovery code"
        className="figures rounded-panel bg-surface px-4 py-4 text-center text-lg font-medium break-all inset-ring inset-ring-hairline select-all"
      >
        {code}
      </p>
      <div className="flex items-center gap-3">
        <Button icon={copied === 'yes' ? Check : Copy} onClick={() => void copy()}>
          {copied === 'yes' ? 'Copied' : 'Copy the code'}
        </Button>
        <span role="status" className="text-muted">
          {copied === 'refused' && 'The clipboard is closed to Baton: select the code and copy it.'}
        </span>
      </div>
      <Checkbox
        checked={isKept}
        onCheckedChange={setKept}
        label="I have put it where I will find it without this machine"
      />
      <Button variant="primary" size="large" disabled={!isKept} onClick={onKept}>
        {actLabel}
      </Button>
    </div>
  );
}
