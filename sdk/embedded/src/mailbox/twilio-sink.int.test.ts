import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningMailbox, startMailbox } from '../index.ts';
import { listMessages } from './index.ts';

const account = 'AC0123456789abcdef0123456789abcdef';
const sms = { To: '+4915112345678', From: '+15005550006', Body: 'Tomorrow at 14:00' };

let folder: string;
let mailbox: RunningMailbox;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitsync-sms-'));
  mailbox = await startMailbox({ directory: folder });
});
afterEach(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function post(
  fields: Readonly<Record<string, string>>,
  { credentials = `${account}:token`, headers = {} } = {},
): Promise<Answer> {
  const response = await fetch(`${mailbox.http_url}/2010-04-01/Accounts/${account}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(credentials)}`, ...headers },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

describe('the sink for SMS', () => {
  it('answers as Twilio does and keeps the message', async () => {
    const { status, body } = await post(sms);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      account_sid: account,
      to: sms.To,
      from: sms.From,
      body: sms.Body,
      status: 'queued',
      error_code: null,
    });
    expect(await listMessages(folder)).toMatchObject([
      { channel: 'sms', from: sms.From, to: [sms.To], subject: sms.Body },
    ]);
  });

  it.each([
    ['To', { ...sms, To: '' }, 21604],
    ['From', { To: sms.To, Body: sms.Body }, 21603],
    ['Body', { To: sms.To, From: sms.From }, 21602],
    ['a number for To', { ...sms, To: '0151 12345678' }, 21211],
    ['a number for From', { ...sms, From: '0151 12345678' }, 21212],
    ['a shorter text', { ...sms, Body: 'x'.repeat(1601) }, 21617],
  ])('asks for %s in the shape of its errors', async (_, fields, code) => {
    const { status, body } = await post(fields);
    expect(status).toBe(400);
    expect(body).toEqual({
      code,
      message: expect.any(String),
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status: 400,
    });
    expect(await listMessages(folder)).toEqual([]);
  });

  it.each([':token', `${account}:`, 'ACother:token'])('refuses the account %s', async (wrong) => {
    const { status, body } = await post(sms, { credentials: wrong });
    expect({ status, code: body['code'] }).toEqual({ status: 401, code: 20003 });
  });

  it('repeats its answer for the same Idempotency-Key only when it deduplicates', async () => {
    const headers = { 'idempotency-key': 'delivery-1' };
    const [one, two] = [await post(sms, { headers }), await post(sms, { headers })];
    expect(one.body['sid']).not.toBe(two.body['sid']);
    await mailbox.stop();
    mailbox = await startMailbox({ directory: folder, deduplicate: true });
    expect((await post(sms, { headers })).body['sid']).toBe(two.body['sid']);
    const [first, again] = await Promise.all([post(sms), post(sms)]);
    expect(first.body['sid']).not.toBe(again.body['sid']);
    expect(await listMessages(folder)).toHaveLength(4);
  });
});
