export { loadDesks, loadGateFacts, type Desk } from './facts.ts';
export { deskFigures } from './figures.ts';
export { loadAutoPool, loadFreshPool, loadTargetPool, type Pool } from './pool.ts';
