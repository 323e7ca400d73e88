/** An answer of the gateway, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The tests look into bodies of many shapes; what they expect of them is the assertion.
  readonly body: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
}

/** Sends a request with JSON in and out. */
export async function send(
  method: string,
  url: string,
  options: {
    readonly token?: string;
    readonly body?: unknown;
    readonly headers?: Record<string, string>;
  } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined
      ? {}
      : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}

/** The demo accounts. */
export const demo = {
  client: { email: 'client@demo.fitsync.dev', id: '0193a000-0000-7000-8000-000000000001' },
  trainer: { email: 'trainer@demo.fitsync.dev', id: '0193a000-0000-7000-8000-000000000002' },
  admin: { email: 'admin@demo.fitsync.dev', id: '0193a000-0000-7000-8000-000000000003' },
  gym: '0193a000-0000-7000-8000-000000000010',
  password: 'fitsync-demo',
} as const;

/** Signs in and gives the access token. */
export async function signIn(
  gatewayUrl: string,
  email: string,
  password: string = demo.password,
): Promise<string> {
  const answer = await send('POST', `${gatewayUrl}/api/auth/login`, { body: { email, password } });
  if (answer.status !== 200)
    throw new Error(`login answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.data.access_token as string;
}

/** A day in the future, `YYYY-MM-DD`. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
