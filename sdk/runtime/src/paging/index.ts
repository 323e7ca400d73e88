export { decodeCursor, encodeCursor } from './cursor.ts';
export { toPage } from './page.ts';
