/** The engine's thread with its clock held, so that every door lives through the same moment. */
import { env } from 'node:process';

const now = Number(env['BATON_TEST_NOW']);
Date.now = () => now;
await import('../../main/engine/worker.ts');
