// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

export type * from './schemas.ts';
