import type { DateSpan } from '../../../../shared/contract/lead-filter.ts';
import { canonical } from '../../../lib/canonical.ts';
import type { DateField } from '../filter.ts';

export type SpanPreset = { readonly value: string; readonly label: string; readonly span: DateSpan };

const dayPresets: readonly SpanPreset[] = [
  { value: 'today', label: 'Today', span: { days: 'today' } },
  { value: 'yesterday', label: 'Yesterday', span: { days: 'yesterday' } },
  { value: 'this_week', label: 'This week', span: { days: 'this_week' } },
  { value: 'last_week', label: 'Last week', span: { days: 'last_week' } },
  { value: 'this_month', label: 'This month', span: { days: 'this_month' } },
  { value: 'last_month', label: 'Last month', span: { days: 'last_month' } },
];

const backPresets: readonly SpanPreset[] = [
  { value: '24h', label: 'Last 24 hours', span: { withinHours: 24 } },
  { value: '7d', label: 'Last 7 days', span: { withinHours: 7 * 24 } },
  { value: '30d', label: 'Last 30 days', span: { withinHours: 30 * 24 } },
  { value: '90d', label: 'Last 90 days', span: { withinHours: 90 * 24 } },
];

/** A follow-up lies ahead as a rule, so "the last days" says nothing of it. */
export function presetsOf(field: DateField): readonly SpanPreset[] {
  return field === 'followUp' ? dayPresets : [...dayPresets, ...backPresets];
}

export function presetOf(span: DateSpan | undefined, field: DateField): SpanPreset | undefined {
  return span && presetsOf(field).find((preset) => canonical(preset.span) === canonical(span));
}
