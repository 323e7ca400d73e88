export * from './check-schemas.ts';
export * from './service-validators.ts';
