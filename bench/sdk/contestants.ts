import { loadExamples } from '@fitsync/contracts/platform';
import { connect, keepTokens } from '@fitsync/sdk';
import { getBooking } from '@fitsync/sdk/operations';
import { createUndiciTransport } from '@fitsync/sdk/undici';
import axios from 'axios';
import ky from 'ky';
import createFetchClient from 'openapi-fetch';

/** One way of asking for a booking: gives the parsed answer. */
export type Ask = () => Promise<unknown>;

interface Paths {
  '/api/bookings/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': object } } };
    };
  };
}

const examples = await loadExamples.schedule();
const { id } = examples.getBooking.input;
const authorization = 'Bearer token';

/** Each of them sends the same request, with the token of a user. */
export function contestantsAt(baseUrl: string): Readonly<Record<string, Ask>> {
  const url = `${baseUrl}/api/bookings/${id}`;
  const options = { baseUrl, tokens: keepTokens({ access_token: 'token' }) };
  const fitsync = connect({ getBooking }, options);
  const overUndici = connect({ getBooking }, { ...options, transport: createUndiciTransport() });
  const openApi = createFetchClient<Paths>({ baseUrl, headers: { authorization } });
  const withAxios = axios.create({ baseURL: baseUrl, headers: { authorization } });
  const withKy = ky.create({ prefixUrl: baseUrl, headers: { authorization } });
  return {
    fetch: async () => (await fetch(url, { headers: { authorization } })).json(),
    'openapi-fetch': async () =>
      (await openApi.GET('/api/bookings/{id}', { params: { path: { id } } })).data,
    '@fitsync/sdk': () => fitsync.getBooking({ id }).unwrap(),
    '@fitsync/sdk, over undici': () => overUndici.getBooking({ id }).unwrap(),
    axios: async () => (await withAxios.get<unknown>(`/api/bookings/${id}`)).data,
    ky: () => withKy.get(`api/bookings/${id}`).json(),
  };
}

/** The least program that asks for a booking, by contestant. */
export const programs: Readonly<Record<string, string>> = {
  'openapi-fetch': `import createClient from 'openapi-fetch';
    export const read = (id) => createClient({ baseUrl: '' }).GET('/api/bookings/{id}', { params: { path: { id } } });`,
  '@fitsync/sdk': `import { connect } from '@fitsync/sdk';
    import { getBooking } from '@fitsync/sdk/operations';
    export const { getBooking: read } = connect({ getBooking }, { baseUrl: '' });`,
  '@fitsync/sdk, every operation': `import { createFitSync } from '@fitsync/sdk';
    export const fitsync = createFitSync({ baseUrl: '' });`,
  '@fitsync/sdk, every operation, with validate': `import { createFitSync } from '@fitsync/sdk';
    import { validate } from '@fitsync/sdk/validate';
    export const fitsync = createFitSync({ baseUrl: '', middleware: [validate()] });`,
  axios: `import axios from 'axios'; export const read = (id) => axios.get('/api/bookings/' + id);`,
  ky: `import ky from 'ky'; export const read = (id) => ky.get('/api/bookings/' + id).json();`,
};
