export { dealPool, type Deal, type Level } from './deal.ts';
export { loadAutoPool, loadDoNotContact, loadTargetPool, type Pool } from './pool.ts';
