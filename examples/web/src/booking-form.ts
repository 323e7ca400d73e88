import { html, type TemplateResult } from 'lit-html';
import { addDays, today } from './dates.ts';
import { type Actions, type State, submits } from './state.ts';

export const bookingForm = (
  { me, partners, gyms }: State,
  actions: Actions,
): TemplateResult => html`
  <form class="book" aria-label="Book a session" @submit=${submits(actions.book)}>
    <label>
      ${me?.role === 'client' ? 'Trainer' : 'Client'}
      <select name="partner">
        ${partners.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </label>
    <label>
      Gym
      <select name="gym">
        ${gyms.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </label>
    <label>
      Day <input name="date" type="date" min=${today()} value=${addDays(today(), 1)} required />
    </label>
    <label>
      Start
      <input name="time" type="time" min="06:00" max="21:00" step="900" value="10:00" required />
    </label>
    <button class="primary">Book an hour</button>
  </form>
`;
