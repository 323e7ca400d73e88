import type { Booking, Open } from '@fitsync/sdk';
import { html, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { bookingForm } from './booking-form.ts';
import { addDays, formatDay, hoursOf, mondayOf, today } from './dates.ts';
import type { Actions, State } from './state.ts';

/** What part of the day is shown, in hours. */
const [first, last] = [6, 22];

export const calendar = (state: State, actions: Actions): TemplateResult => html`
  <header>
    <h1>FitSync calendar</h1>
    <p class=${state.isLive ? 'live' : 'waiting'}>${state.isLive ? 'Live' : 'Connecting…'}</p>
    <p class="who">${state.me?.name}</p>
    <button @click=${actions.signOut}>Sign out</button>
  </header>
  <main>
    <nav aria-label="Weeks">
      <button aria-label="Week before" @click=${() => actions.show(addDays(state.monday, -7))}>
        ‹
      </button>
      <button @click=${() => actions.show(mondayOf(today()))}>Today</button>
      <button aria-label="Week after" @click=${() => actions.show(addDays(state.monday, 7))}>
        ›
      </button>
      <h2>${formatDay(state.monday, 'short')} – ${formatDay(addDays(state.monday, 6), 'short')}</h2>
      <p role="status">${state.news}</p>
    </nav>
    ${bookingForm(state, actions)}
    <div class="week" role="region" aria-label="Week" tabindex="0" style="--hours: ${last - first}">
      <ol class="hours" aria-hidden="true">
        ${Array.from({ length: last - first }, (_, index) => html`<li>${first + index}:00</li>`)}
      </ol>
      ${[0, 1, 2, 3, 4, 5, 6].map((days) => day(addDays(state.monday, days), state, actions))}
    </div>
  </main>
`;

const day = (date: string, state: State, actions: Actions): TemplateResult => html`
  <section class=${date === today() ? 'today' : ''} aria-label=${formatDay(date, 'long')}>
    <h3>${formatDay(date, 'weekday')} <span>${formatDay(date, 'short')}</span></h3>
    <ul>
      ${repeat(
        state.bookings.filter(({ booking_date }) => booking_date === date),
        ({ id }) => id,
        (booking) => session(booking, state, actions),
      )}
    </ul>
  </section>
`;

function session(booking: Open<Booking>, { me }: State, actions: Actions): TemplateResult {
  const { start_time, end_time, status, client_name, trainer_name } = booking;
  const partner = me?.role === 'client' ? trainer_name : client_name;
  const start = hoursOf(start_time);
  return html`
    <li class=${status} style="--start: ${start - first}; --length: ${hoursOf(end_time) - start}">
      <strong>${partner}</strong> <span>${start_time.slice(0, 5)} – ${end_time.slice(0, 5)}</span>
      <button
        ?hidden=${status !== 'confirmed'}
        aria-label="Cancel ${partner}, ${start_time.slice(0, 5)}"
        @click=${() => actions.cancel(booking)}
      >
        ×
      </button>
    </li>
  `;
}
