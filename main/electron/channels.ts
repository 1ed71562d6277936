/** One channel each way; both ends take the names from here. */
export const callChannel = 'baton:call';
export const eventChannel = 'baton:event';

export const pageOrigin = 'app://baton';
export const pageUrl = `${pageOrigin}/`;
