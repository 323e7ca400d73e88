export * from './closest.ts';
export * from './diagnostic.ts';
export * from './document.ts';
export * from './is-record.ts';
export * from './list-files.ts';
export * from './load-specs.ts';
export * from './pointer.ts';
export * from './resolve-ref.ts';
