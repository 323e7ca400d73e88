import { followEvents } from '@fitsync/sdk/events';
import { html, render } from 'lit-html';
import { calendar } from './calendar.ts';
import { mondayOf, today } from './dates.ts';
import { explain, isSignedOut } from './explain.ts';
import { book, fitsync, loadPeople, loadWeek } from './platform.ts';
import { signIn } from './sign-in.ts';
import type { Actions, State } from './state.ts';

const empty = { bookings: [], partners: [], gyms: [], isLive: false };
let state: State = { ...empty, monday: mondayOf(today()) };
/** Ends the stream of who is signed in. */
let stream = new AbortController();

function update(change: Partial<State>): void {
  state = { ...state, ...change };
  const { me, problem } = state;
  const page = html`
    ${me ? calendar(state, actions) : signIn(actions)}
    <p role="alert">${problem}</p>
  `;
  render(page, document.body);
}

/** Says what goes wrong with some work. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isSignedOut(error)) leave();
    update({ problem: explain(error) });
  }
}

/** Does what the user asked for: what went wrong before is settled. */
function perform(work: () => Promise<unknown>): Promise<void> {
  update({ problem: undefined });
  return attempt(work);
}

async function enter(): Promise<void> {
  update(await loadPeople());
  stream = new AbortController();
  void attempt(follow);
}

function leave(): void {
  stream.abort();
  update({ ...empty, me: undefined, news: undefined });
}

async function reload(): Promise<void> {
  const { monday } = state;
  const bookings = await loadWeek(monday);
  // The user may have gone to another week meanwhile.
  if (monday === state.monday) update({ bookings });
}

/** Shows what others do as they do it, for as long as somebody is signed in. */
async function follow(): Promise<void> {
  const events = followEvents({
    baseUrl: location.origin,
    token: fitsync.accessToken,
    types: Object.keys(news),
    signal: stream.signal,
    onOpen: () => {
      update({ isLive: true });
      // What is loaded now is not older than what comes.
      void attempt(reload);
    },
    onGap: () => void attempt(reload),
    onInterruption: () => update({ isLive: false }),
  });
  for await (const { event, actor_id } of events) {
    await attempt(reload);
    if (actor_id !== state.me?.id) update({ news: news[event] });
  }
}

const news: Readonly<Record<string, string>> = {
  'booking.created': 'A session was booked.',
  'booking.rescheduled': 'A session was moved.',
  'booking.cancelled': 'A session was cancelled.',
  'booking.completed': 'A session was completed.',
};

const actions: Actions = {
  signIn: ({ email, password }) =>
    perform(async () => {
      await fitsync.signIn({ email, password });
      await enter();
    }),
  signOut: () =>
    perform(async () => {
      leave();
      await fitsync.signOut();
    }),
  show: (monday) => {
    update({ monday, bookings: [], news: undefined });
    return perform(reload);
  },
  book: (fields) =>
    perform(async () => {
      if (state.me) await book(state.me, fields);
      await actions.show(mondayOf(fields.date));
    }),
  cancel: ({ id }) =>
    perform(async () => {
      await fitsync.schedule.cancelBooking({ id, body: {} }).unwrap();
      await reload();
    }),
};

update({});
if (await fitsync.accessToken()) void attempt(enter);
