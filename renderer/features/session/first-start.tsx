import { useState } from 'react';
import { Entrance } from './entrance.tsx';
import { endFirstStart, settleRecoveryCode, useFirstStart } from './first-start-store.ts';
import { NextStep } from './next-step.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { SetupForm } from './setup-form.tsx';

type FirstStartProps = { onImport: () => void };

/** Name the office, put the recovery code away, choose what comes first. */
export function FirstStart({ onImport }: FirstStartProps) {
  const { recoveryCode, isReplacement } = useFirstStart();
  const [hasCode, setHasCode] = useState(false);
  if (recoveryCode === null) {
    return (
      <Entrance title="Set up your office" text="Everything stays on this machine, and all of it can be changed later.">
        <SetupForm />
      </Entrance>
    );
  }
  if (!hasCode) {
    return (
      <Entrance
        title="Keep your recovery code"
        text="It is the only way back in if the password is forgotten, and it is shown only now. Whoever is signed in as a broker can make a new one in Settings."
      >
        <RecoveryCode
          code={recoveryCode}
          onKept={() => {
            settleRecoveryCode();
            if (isReplacement) endFirstStart();
            else setHasCode(true);
          }}
        />
      </Entrance>
    );
  }
  return (
    <Entrance title="Your office is ready" text="Agents first, then leads: so the leads have desks to go to.">
      <NextStep onChosen={endFirstStart} onImport={onImport} />
    </Entrance>
  );
}
