export { createUndiciTransport } from './transport/undici-transport.ts';
