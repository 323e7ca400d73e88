export { lintContracts } from './lint-contracts.ts';
