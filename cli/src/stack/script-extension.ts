import { extname } from 'node:path';

/** How our scripts end: `.ts` in the repository, where sources run as they are, `.js` in the published package. */
export const scriptExtension: string = extname(import.meta.filename);
