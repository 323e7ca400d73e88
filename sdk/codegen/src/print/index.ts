export * from './module.ts';
export * from './names.ts';
export * from './print-doc.ts';
export * from './print-value.ts';
