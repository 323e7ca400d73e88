export * from './build-model.ts';
export * from './is-public.ts';
export * from './model.ts';
export * from './order-like.ts';
export { describe } from './read-operation.ts';
export * from './schema-refs.ts';
export { propertyOrder, sortKeys } from './canonical.ts';
