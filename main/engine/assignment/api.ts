export { loadDesks, loadGateFacts, whoIsThere, type Desk } from './facts.ts';
export { deskFigures } from './figures.ts';
export { prepareReading } from './languages.ts';
export { emptyPool, loadAutoPool, loadFreshPool, loadTargetPool, type Pool } from './pool.ts';
export { noAids, prepareAids, prepareMatching, type Aids, type WrittenText } from './aids.ts';
export { loadArrivals, type RoutingJob } from './arrivals.ts';
export { asksMatch, hasFilter, matchRules, ownerRules, routeRules } from './route-rules.ts';
export { createScorer } from './scores.ts';
