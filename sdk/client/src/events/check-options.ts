import { toBaseUrl } from '../base-url.ts';
import type { FollowOptions } from './follow-events.ts';

/** Throws what is wrong with options that no compiler has checked: asking again would come to the same. */
export function checkOptions({ baseUrl, token, types, onGap }: FollowOptions): void {
  if (typeof token !== 'function') {
    throw new TypeError('followEvents: token has to be a function that gives an access token');
  }
  if (typeof onGap !== 'function') {
    throw new TypeError('followEvents: onGap has to be a function that hears of missed events');
  }
  if (types !== undefined && !Array.isArray(types)) {
    throw new TypeError("followEvents: types has to be an array of names, like ['booking.*']");
  }
  if (typeof baseUrl !== 'string') {
    throw new TypeError('followEvents: baseUrl has to be text, like https://api.example.com');
  }
  toBaseUrl(baseUrl);
}
