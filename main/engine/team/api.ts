export { loadAgents, requireAgent, type AgentRecord } from './agent-records.ts';
export { insertAgent } from './insert.ts';
export { tuneAgent } from './tune.ts';
export { insertBranch, insertDepartment, loadBranches, loadDepartments } from './places.ts';
export { requireFittingPlace } from './rules.ts';
