import type { HttpMethod } from '@fitsync/descriptor';

/** The methods that operations may have, in the order in which they are generated. */
export const METHODS: readonly HttpMethod[] = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];
