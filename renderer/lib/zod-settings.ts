import { z } from 'zod';

// Compiled parsers would need `eval`, which the page's policy forbids. Must run before any schema is made.
z.config({ jitless: true });
