export * from './build-model.ts';
export * from './model.ts';
export * from './order-like.ts';
export * from './schema-refs.ts';
