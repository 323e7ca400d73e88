import { describe, expect, it } from 'vitest';
import { createStreamPlace } from './stream-place.ts';

/** Somebody who has begun with what comes, at `5`. */
function begunAtFive() {
  const place = createStreamPlace(undefined);
  place.begin();
  place.reach('5');
  return place;
}

describe('createStreamPlace', () => {
  it('leaves out what was there already at the beginning, when it comes after a break', () => {
    const place = begunAtFive();
    place.begin();
    expect(['4', '6', '6'].filter((id) => place.take(id))).toEqual(['6']);
  });

  it('leaves out nothing that happens now', () => {
    const place = begunAtFive();
    expect(place.take('3')).toBe(true);
    place.begin();
    place.reach('7');
    expect(place.take('4')).toBe(true);
  });

  it('leaves out nothing of the past behind the last event that an app knows', () => {
    const place = createStreamPlace('5');
    place.begin();
    expect(place.take('4')).toBe(true);
    place.reach('8');
    place.begin();
    expect(place.take('6')).toBe(true);
  });

  it('begins anew where nobody can tell what was missed', () => {
    const place = createStreamPlace('5');
    place.begin();
    place.lose();
    place.reach('8');
    place.begin();
    expect(['7', '9'].filter((id) => place.take(id))).toEqual(['9']);
  });

  it('goes on behind the newest event, not behind one that was repeated', () => {
    const place = createStreamPlace('5');
    place.pass('4');
    expect(place.last).toBe('5');
    place.pass('6');
    expect(place.last).toBe('6');
  });
});
