/** The parts of the leads desk that stand on other screens too: on the board and beside the tasks. */
export { BesidePanel } from './beside-panel.tsx';
export { BulkBar } from './bulk/bulk-bar.tsx';
export { LetGoLine } from './bulk/let-go-line.tsx';
export { PlanDialog } from './bulk/plan-dialog.tsx';
export { planRun } from './bulk/plan-run.ts';
export { flagWords } from './filters/choice-words.ts';
export { DensityMenu } from './filters/density-menu.tsx';
export { FilterRow } from './filters/filter-row.tsx';
export { SearchField } from './filters/search-field.tsx';
export { phoneHref } from './panel/contact-links.ts';
export { LeadPanel } from './panel/lead-panel.tsx';
export { ViewBar } from './views/view-bar.tsx';
