// Written by `fitsync generate` from specs/: edit that, not this.

export type * from '../../common/schemas.ts';
export type * from '../../gateway/schemas.ts';
export type * from '../../notification/schemas.ts';
export type * from '../../progress/schemas.ts';
export type * from '../../schedule/schemas.ts';
export type * from '../../training/schemas.ts';
export type * from '../../user/schemas.ts';
