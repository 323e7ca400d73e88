import { findChromium } from '@fitsync/testing';

/** A browser to look with, or why there is none and what to do. */
export const { browsers, reasons } = await findChromium().then(
  (program) => ({ browsers: [program], reasons: [] }),
  (error: unknown) => {
    const help = 'Install Chromium or Chrome, so that it is on PATH.';
    return { browsers: [], reasons: [`${String(error)}. ${help}`] };
  },
);
