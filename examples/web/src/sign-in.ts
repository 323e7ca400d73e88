import { html, type TemplateResult } from 'lit-html';
import { type Actions, submits } from './state.ts';

export const signIn = (actions: Actions): TemplateResult => html`
  <main class="sign-in">
    <form @submit=${submits(actions.signIn)}>
      <h1>FitSync calendar</h1>
      <p>Your sessions, as they are booked.</p>
      <label>Email <input name="email" type="email" autocomplete="username" required /></label>
      <label>
        Password
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      <button class="primary">Sign in</button>
      <p class="hint">
        Demo: <code>client@demo.fitsync.dev</code> or <code>trainer@demo.fitsync.dev</code>,
        password <code>fitsync-demo</code>.
      </p>
    </form>
  </main>
`;
