export { loadDesks, loadGateFacts, type Desk } from './facts.ts';
export { deskFigures, type FigureRules } from './figures.ts';
export { loadAutoPool, loadFreshPool, loadTargetPool, type Pool, type PoolRules } from './pool.ts';
