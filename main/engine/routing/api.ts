export { arriveLead } from './arrive.ts';
export { isClosedCategory } from './closed.ts';
export { beginComeback, endComeback, reactivate, type Comeback } from './comeback.ts';
export { createOwnerCheck } from './owner-check.ts';
export { isReopening, reopen } from './reopen.ts';
export { prepareArrival, routeArrivals } from './route-arrivals.ts';
export { typeLeadIn } from './type-in.ts';
