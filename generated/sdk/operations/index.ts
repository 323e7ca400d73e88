// Written by `fitsync generate` from specs/: edit that, not this.

export * from '../gateway/operations.ts';
export * from '../notification/operations.ts';
export * from '../progress/operations.ts';
export * from '../schedule/operations.ts';
export * from '../training/operations.ts';
export * from '../user/operations.ts';
