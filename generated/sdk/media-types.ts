// Written by `fitsync generate` from specs/: edit that, not this.

export const json = { mediaType: 'application/json' };
export const problem = { mediaType: 'application/problem+json' };
