import type { NotificationType } from '@fitsync/contracts/notification';
import type { Category } from '../preferences.ts';
import type { Story } from './story.ts';

/** A notification as the app shows it. */
export interface AppMessage {
  readonly title: string;
  readonly message: string;
  /** What the app leads on with. */
  readonly metadata: object;
}

/** A mail before it is laid out; every text is plain. */
export interface MailContent {
  readonly subject: string;
  readonly greeting: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Facts, one a line. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly closing: string;
}

/**
 * An SMS, or a push message on a lock screen: others may see it, so nothing in it tells of anybody's health: no program,
 * no value that was measured, no words of a trainer.
 */
export interface BriefMessage {
  readonly title: string;
  readonly body: string;
}

/** How an event is told. Each part throws when a value is missing that it cannot do without. */
export interface MessageKind<Data extends object> {
  readonly type: NotificationType;
  /** What decides by which channels it comes. */
  readonly category: Category;
  app(story: Story<Data>): AppMessage;
  mail(story: Story<Data>): MailContent;
  brief(story: Story<Data>): BriefMessage;
}
