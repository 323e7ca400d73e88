import { eventExamples } from '@fitsync/contracts/events';
import type { ProgramUpdatedData } from '@fitsync/contracts/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefName } from '../src/domain/brief-name.ts';
import type { MessageKind } from '../src/domain/messages/message-kind.ts';
import { messageKinds, type ToldEvent } from '../src/domain/messages/message-kinds.ts';
import type { Background, BookingFacts, Story } from '../src/domain/messages/story.ts';
import type { Part } from '../src/domain/recipients.ts';
import { say } from '../src/domain/say.ts';

const booking: BookingFacts = {
  booking_date: '2026-11-30',
  start_time: '14:00:00',
  end_time: '15:00:00',
  time_zone: 'Europe/Berlin',
  starts_at: '2026-11-30T13:00:00.000Z',
  status: 'confirmed',
};
const program = { name: 'Twelve weeks to strong', start_date: '2026-11-30', duration_weeks: 12 };
const complete: Background = {
  client_name: 'Charlie Client',
  trainer_name: 'Toni Trainer',
  booking,
  program,
};
const events = Object.keys(messageKinds) as ToldEvent[];

function tellerOf(event: ToldEvent, background: Background = complete, part: Part = 'client') {
  const kind: MessageKind<object> = messageKinds[event];
  const story: Story<object> = { ...background, data: eventExamples[event].data, part };
  return { app: kind.app(story), mail: kind.mail(story), brief: kind.brief(story) };
}

describe('messageKinds', () => {
  it.each(events)('%s can be told, also with gaps', (event) => {
    for (const part of ['client', 'trainer'] as const) {
      const { app, mail, brief } = tellerOf(event, complete, part);
      const texts = JSON.stringify([app.title, app.message, mail, brief]);
      expect(texts).not.toMatch(/undefined|null|NaN|\[object/);
      expect(tellerOf(event, {}, part).app.title).toBe(app.title);
    }
  });

  it('tells of programs and milestones as the plan has it', () => {
    expect(tellerOf('program.assigned').app).toEqual({
      title: 'New Program Assigned',
      message: 'Your trainer assigned you: Twelve weeks to strong',
      metadata: { program_id: eventExamples['program.assigned'].data.program_id },
    });
    expect(tellerOf('milestone.reached').app).toEqual({
      title: 'Milestone Achieved!',
      message: "You've reached: weight_goal",
      metadata: eventExamples['milestone.reached'].data,
    });
    expect(tellerOf('milestone.reached').mail.details).toContainEqual({
      label: 'Weight goal',
      value: '74.8 kg',
    });
  });

  it('names trainer and time of a session, in the zone of the gym', () => {
    for (const event of ['booking.completed', 'booking.created', 'booking.reminder'] as const) {
      expect(tellerOf(event).mail.details).toEqual(
        expect.arrayContaining([
          { label: 'Trainer', value: 'Toni Trainer' },
          { label: 'When', value: 'Monday 2 December 2030, 14:00 to 15:00 (Europe/Berlin)' },
        ]),
      );
    }
  });

  it('names duration and start of a program', () => {
    const { details, subject } = tellerOf('program.assigned').mail;
    expect(subject).toBe('New Training Program Assigned');
    expect(details.map(({ label }) => label)).toEqual(['Program', 'Duration', 'Start date']);
    expect(details[0]?.value).toBe('Twelve weeks to strong');
    expect(details[1]?.value).toMatch(/^\d+ weeks$/);
  });

  it.each([
    [1, '1 minute', '1 week'],
    [2, '2 minutes', '2 weeks'],
  ])('counts %i', (count, minutes, weeks) => {
    const completed = eventExamples['booking.completed'].data;
    const assigned = eventExamples['program.assigned'].data;
    const story = { ...complete, part: 'client' } as const;
    const details = [
      ...messageKinds['booking.completed'].mail({
        ...story,
        data: { ...completed, duration_minutes: count },
      }).details,
      ...messageKinds['program.assigned'].mail({
        ...story,
        data: { ...assigned, duration_weeks: count },
      }).details,
    ];
    expect(details.filter(({ label }) => label === 'Duration')).toEqual([
      { label: 'Duration', value: minutes },
      { label: 'Duration', value: weeks },
    ]);
  });

  it('says how many weeks a changed program takes, once that is known', () => {
    const data: ProgramUpdatedData = {
      ...eventExamples['program.updated'].data,
      changes: ['duration_changed'],
    };
    const kind = messageKinds['program.updated'];
    expect(kind.mail({ ...complete, data, part: 'client' }).details).toContainEqual({
      label: 'What is new',
      value: 'it now takes 12 weeks',
    });
    expect(kind.mail({ data, part: 'client' }).details).toContainEqual({
      label: 'What is new',
      value: 'it takes another number of weeks',
    });
  });

  it('says on which day of the client an achievement was earned, once that is known', () => {
    const achievement = { earned_at: '2025-11-25T23:30:00Z' };
    const known = { achievement, client_time_zone: 'Europe/Berlin' };
    const { details } = tellerOf('achievement.earned', known).mail;
    expect(details.at(-1)).toEqual({ label: 'Earned on', value: 'Wednesday 26 November 2025' });
    expect(tellerOf('achievement.earned', {}).mail.details).toHaveLength(1);
  });

  it('calls people unknown whose names cannot be had', () => {
    expect(tellerOf('booking.created', {}).app.message).toContain('Unknown User');
    expect(tellerOf('program.assigned', {}).app.message).toContain('Training Program');
  });

  it('shows no health data, and nothing that ends a subscription, to whoever sees a phone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...events),
        fc.string(),
        fc.constantFrom('client', 'trainer'),
        (event, name, part) => {
          const secret = { ...program, name: 'Diabetes rehab' };
          const people = { client_name: `Cancel ${name}`, trainer_name: `${name} Stop` };
          const { brief } = tellerOf(event, { ...people, booking, program: secret }, part);
          const text = `${brief.title} ${brief.body}`;
          expect(text).not.toMatch(/cancel|\bstop\b|diabetes|kg|%|client request|form/i);
        },
      ),
    );
  });
});

describe('briefName', () => {
  it('keeps names and drops what is none', () => {
    expect(briefName('Toni  Trainer', 'x')).toBe('Toni Trainer');
    expect(briefName('Brendan Endres', 'x')).toBe('Brendan Endres');
    for (const name of ['', ' ', 'Please STOP', 'Cancelina', 'The End', 'a'.repeat(41)]) {
      expect(briefName(name, 'your trainer')).toBe('your trainer');
    }
  });
});

describe('say', () => {
  it('fails when a value is missing', () => {
    expect(say`a ${1} b ${'c'}`).toBe('a 1 b c');
    for (const value of [undefined, null, '', Number.NaN]) {
      expect(() => say`Hi ${value},`).toThrow('A value is missing after “Hi ”');
    }
  });
});
