import { events } from '@fitsync/contracts/events';
import { platform } from '@fitsync/contracts/platform';
import type { OperationDescriptor } from '@fitsync/descriptor';
import { type Browser, type Page, startChromium } from '@fitsync/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { browsers, reasons } from './browsers.ts';
import { expectUntested } from './expect-untested.ts';
import { joinStack } from './stack.ts';

const operations = Object.values(platform).flatMap((service) =>
  Object.values<OperationDescriptor>(service.operations),
);
const open = operations.filter(({ access }) => access.anonymous || access.users.length > 0);
/** One operation of each tag that is not a plain word, and so is spelled differently in links. */
const oddlyTagged = [
  ...new Map(open.map((operation) => [operation.tag, operation])).values(),
].filter(({ tag }) => !/^[a-z]+$/.test(tag));

/** `kind,from,to,names` of everything that goes from one service to another. */
function edgesOfContracts(): string[] {
  const names = new Map<string, Set<string>>();
  const add = (kind: string, from: string, to: string, name: string): void => {
    const pair = [kind, from, to].join();
    names.set(pair, (names.get(pair) ?? new Set()).add(name));
  };
  for (const { service, operationId, access, calls = [] } of operations) {
    for (const caller of access.services) add('call', caller, service, operationId);
    for (const asked of operations.filter((other) => calls.includes(other.operationId))) {
      add('call', service, asked.service, asked.operationId);
    }
  }
  for (const { type, sender, receivers } of Object.values(events)) {
    for (const receiver of receivers) add('event', sender, receiver, type);
  }
  return [...names].map(([pair, all]) => `${pair},${[...all].sort().join(', ')}`).sort();
}

it.each(reasons)('nobody looks at the documentation, for want of a browser: %s', (reason) => {
  expectUntested('the documentation in a browser', reason);
});

describe.each(browsers)('the documentation in a browser', (chromium) => {
  let url: string;
  let browser: Browser;
  let page: Page;
  /** What goes wrong in the page: errors on its console, and requests that leave the gateway or fail. */
  let faults: string[];

  beforeAll(async () => {
    url = (await joinStack(inject('stack'))).gatewayUrl;
    browser = await startChromium(chromium);
  });
  beforeEach(async () => {
    faults = [];
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== url && protocol !== 'data:') faults.push(`left for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(() => browser?.close());

  it('shows an operation, and leads to the event that it emits and back', async () => {
    await page.goto(`${url}/docs#tag/bookings/createBooking`);
    await page.getByRole('heading', { name: 'Book a session' }).waitFor();
    await page.getByText('Called by:').first().waitFor();
    await page.locator('a[href="/docs/events#operation-send-booking.created"]').first().click();
    await page.waitForURL(`${url}/docs/events#operation-send-booking.created`);
    const event = page.locator('[id="operation-send-booking.created"]');
    await event.getByText('the schedule service').waitFor();
    await event.getByText('the notification service').waitFor();
    await event.getByRole('link', { name: 'createBooking' }).click();
    await page.waitForURL(`${url}/docs#tag/bookings/createBooking`);
    await page.getByRole('heading', { name: 'Book a session' }).waitFor();
    expect(faults).toEqual([]);
  });

  it.each(oddlyTagged)('has a place for links to $operationId', async (operation) => {
    const tag = operation.tag.replaceAll(' ', '-');
    await page.goto(`${url}/docs#tag/${tag}/${operation.operationId}`);
    const heading = page.getByRole('heading', { name: operation.summary });
    // The page is long; what is somewhere else on it is further away than a window is high.
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(720);
    expect(faults).toEqual([]);
  });

  it('has a place for links to each event', async () => {
    await page.goto(`${url}/docs/events`);
    for (const { type, sender } of Object.values(events)) {
      const shown = page.locator(`[id="operation-send-${type}"]`);
      await shown.getByText(`Sent by: the ${sender} service`).waitFor();
    }
    expect(faults).toEqual([]);
  });

  it('draws who calls and hears whom as the contracts say, and says the same in a table', async () => {
    await page.goto(`${url}/docs/map`);
    const drawn = await page
      .locator('svg g[data-from]')
      .evaluateAll((edges) =>
        edges.map((edge) => [
          edge.getAttribute('class'),
          edge.getAttribute('data-from'),
          edge.getAttribute('data-to'),
          edge.querySelector('title')?.textContent.replace(/.*: /, ''),
        ]),
      );
    const told = await page
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('class'),
          ...[...row.children].map((cell) => cell.textContent).filter((_, index) => index !== 1),
        ]),
      );
    expect(drawn.map(String).sort()).toEqual(edgesOfContracts());
    expect(told).toEqual(drawn);
    expect(faults).toEqual([]);
  });

  it('leads from the map to operations and events', async () => {
    await page.goto(`${url}/docs/map`);
    await page.getByRole('link', { name: 'booking.completed' }).first().click();
    await page.waitForURL(`${url}/docs/events#operation-send-booking.completed`);
    await page.goto(`${url}/docs/map`);
    await page.getByRole('link', { name: 'listBookings' }).first().click();
    await page.getByRole('heading', { name: 'List bookings' }).waitFor();
    expect(faults).toEqual([]);
  });
});
