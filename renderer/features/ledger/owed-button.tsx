import { useState } from 'react';
import type { Agent } from '../../../shared/contract/team.ts';
import { parseFraction } from '../../../shared/domain/ledger/fraction.ts';
import { Figure } from './figure.tsx';
import { formatLeads } from './fraction-words.ts';
import { LedgerSheet } from './ledger-sheet.tsx';

/** What an agent is owed, as a figure that opens the ledger behind it. `owed` is exact, as in "1/3" or "-2/3". */
export function OwedButton({ agent, owed }: { agent: Agent; owed: string }) {
  const [isOpen, setOpen] = useState(false);
  const isNothing = owed === '0';
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`Owed to ${agent.name}: ${isNothing ? 'nothing' : formatLeads(parseFraction(owed))}`}
        onClick={() => setOpen(true)}
        className="-mr-1 min-h-6 min-w-6 rounded-control px-1 text-right underline-offset-2 hover:bg-pressed hover:underline"
      >
        {isNothing ? <span className="text-muted">–</span> : <Figure text={owed} />}
      </button>
      {isOpen && <LedgerSheet agent={agent} onClose={() => setOpen(false)} />}
    </>
  );
}
