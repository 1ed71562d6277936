import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * @typedef {{
 *   readonly data: string | null, readonly port: number | null, readonly isSample: boolean,
 *   readonly opensBrowser: boolean, readonly isBrowserForced: boolean, readonly isDevelopment: boolean,
 * }} StartArguments
 */

/**
 * What `npm start -- …` was given, or the one sentence that says what is wrong with it.
 * @param {string[]} args
 * @param {string} folder relative paths start here
 * @returns {StartArguments | string}
 */
export function readArguments(args, folder) {
  const values = split(args);
  if (typeof values === 'string') return values;
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    return 'A port is a number from 1 to 65535.';
  }
  if (values.data === '') return 'The option --data names a folder.';
  return {
    data: values.data === undefined ? null : path.resolve(folder, values.data),
    port,
    isSample: values.sample ?? false,
    opensBrowser: !values['no-open'],
    isBrowserForced: values.browser ?? false,
    isDevelopment: values.dev ?? false,
  };
}

/** @param {string[]} args */
function split(args) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        sample: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        browser: { type: 'boolean' },
        dev: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return `${sentence.replace(/\.$/, '')}. Baton knows --sample, --data DIR, --no-open, --port N and --browser.`;
  }
}
