import type { Caller, Client, Sql } from '@fitsync/descriptor';
import { expect } from 'vitest';
import type { TestService } from './start-test-service.ts';

/** The part of an answer that a test looks at; other fields of the body may be anything. */
export interface ExpectedReply {
  readonly status: number;
  readonly body?: object;
}

/** An event that a test expects; other fields of the payload may be anything. */
export interface ExpectedEvent {
  readonly event: string;
  readonly data?: object;
}

/** What has to be in the database first. */
export type GivenStep = (sql: Sql) => Promise<unknown>;

/** A test that waits for its call. */
export interface Given<Operations extends object> {
  /** The call under test. */
  when(
    caller: Caller | undefined,
    call: (
      client: Client<Operations>,
    ) => Promise<{ readonly status: number; readonly body: unknown }>,
  ): When;
}

/** A test that waits for what should come of it. */
export interface When {
  /** Makes the call; it must be answered like this and record exactly these events, none unless given. */
  expect(reply: ExpectedReply, events?: readonly ExpectedEvent[]): Promise<void>;
}

/** Reads as a sentence: given this data, when somebody calls, expect this answer and these events. */
export function given<Operations extends object>(
  service: TestService<Operations>,
  ...steps: readonly GivenStep[]
): Given<Operations> {
  return {
    when: (caller, call) => ({
      async expect(reply, events = []) {
        for (const step of steps) await step(service.database.sql);
        const before = await service.events();
        const { status, body } = await call(service.as(caller));
        expect({ status, body }).toMatchObject(reply);
        const recorded = (await service.events()).slice(before.length);
        expect(recorded).toMatchObject([...events]);
      },
    }),
  };
}
