import type { RunKind } from '../../../../shared/contract/runs.ts';
import { countOf, formatNumber } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import type { Names } from '../../leads/use-names.ts';
import type { LeadChange, PlanChange } from '../plan-changes.ts';
import { fateOf } from '../run-words.ts';
import type { Changed } from '../use-run-work.ts';
import type { RunLead } from './use-run-leads.ts';

type ChangedPlanProps = { readonly changed: Changed; readonly names: Names; readonly kind: RunKind };

const mostShown = 200;

/** What the plan does otherwise since it was made anew: in sum, agent by agent, lead by lead. */
export function ChangedPlan({ changed: { sums, leads }, names, kind }: ChangedPlanProps) {
  return (
    <>
      {sums.length === 0 ? (
        <p className="px-6 py-4 text-muted">
          {leads?.length === 0
            ? 'The plan is the same as before.'
            : 'The sums are the same; single leads fare differently.'}
        </p>
      ) : (
        <Sums sums={sums} />
      )}
      {leads === null && (
        <p className="px-6 py-4 text-muted">Plans of more than 2,000 leads are not compared lead by lead.</p>
      )}
      {leads !== null && leads.length > 0 && <Leads leads={leads} fate={(lead) => fateWords(lead, kind, names)} />}
    </>
  );
}

function Sums({ sums }: { sums: readonly PlanChange[] }) {
  return (
    <table className="self-start text-left">
      <caption className="sr-only">Changed since the last plan</caption>
      <thead className="text-xs text-muted">
        <tr className="h-8 border-b border-hairline">
          <th scope="col" className="w-64 px-6 font-normal">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="w-28 pr-6 text-right font-normal">
            Last plan
          </th>
          <th scope="col" className="w-28 pr-6 text-right font-normal">
            This plan
          </th>
        </tr>
      </thead>
      <tbody>
        {sums.map((change) => (
          <tr key={change.label} className="h-8 border-b border-hairline">
            <th scope="row" className="max-w-64 truncate px-6 font-normal">
              {change.label}
            </th>
            <td className="figures pr-6 text-right text-muted">{formatNumber(change.before)}</td>
            <td className="figures pr-6 text-right font-medium">{formatNumber(change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type LeadsProps = { leads: readonly LeadChange[]; fate: (lead: RunLead | null) => string };

function Leads({ leads, fate }: LeadsProps) {
  return (
    <section aria-label="Leads that fare differently" className="mt-4 pb-4">
      <h2 className="px-6 py-1 font-medium">
        {countOf(leads.length, 'lead')} {leads.length === 1 ? 'fares' : 'fare'} differently
      </h2>
      <table className="w-full table-fixed text-left">
        <thead className="text-xs text-muted">
          <tr className="h-8 border-b border-hairline">
            <th scope="col" className="px-6 font-normal">
              Lead
            </th>
            <th scope="col" className="pr-6 font-normal">
              Last plan
            </th>
            <th scope="col" className="pr-6 font-normal">
              This plan
            </th>
          </tr>
        </thead>
        <tbody>
          {leads.slice(0, mostShown).map((change) => (
            <tr key={change.leadId} className="h-8 border-b border-hairline">
              <th scope="row" className="truncate px-6 font-medium">
                <a
                  href={href('/leads', { lead: String(change.leadId) })}
                  dir="auto"
                  className="underline-offset-2 hover:underline"
                >
                  {change.name}
                </a>
              </th>
              <td className="truncate pr-6 text-muted">{fate(change.before)}</td>
              <td className="truncate pr-6">{fate(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leads.length > mostShown && (
        <p className="px-6 py-2 text-muted">and {formatNumber(leads.length - mostShown)} more</p>
      )}
    </section>
  );
}

/** As in "to Ana Silva", "stays with Ben Okafor", "agents at cap", "not in the plan". */
function fateWords(lead: RunLead | null, kind: RunKind, names: Names): string {
  if (lead === null) return 'not in the plan';
  if (lead.outcome === 'kept' && lead.toAgentId !== null) return `stays with ${names.agentName(lead.toAgentId)}`;
  if (lead.outcome !== 'placed') return fateOf(kind, lead);
  if (lead.toAgentId !== lead.fromAgentId) {
    return lead.toAgentId === null ? 'to the pool' : `to ${names.agentName(lead.toAgentId)}`;
  }
  return lead.toStatusId === null ? fateOf(kind, lead) : `to ${names.statusName(lead.toStatusId)}`;
}
