export { keepViewOrder, loadViewOrder, requirePerson } from './rows.ts';
