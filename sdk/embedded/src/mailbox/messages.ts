/** How a message travels. */
export type Channel = 'email' | 'sms' | 'push';

/** What a list shows of a message. */
export interface MessageSummary {
  /** Made of the time of arrival: ids sort by it. */
  readonly id: string;
  readonly channel: Channel;
  readonly received_at: string;
  readonly from: string;
  /** Who gets it: addresses, a telephone number, or the endpoint of a subscription. */
  readonly to: readonly string[];
  /** The subject of a mail, the text of an SMS, the title of a push message. */
  readonly subject: string;
}

/** A mail, parsed. */
export interface EmailMessage extends MessageSummary {
  readonly channel: 'email';
  /** As they came, decoded, without those that the mailbox added. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The text part; made from the HTML when there is none. */
  readonly text: string;
  /** Pictures that came with the mail are `data:` URLs in it. */
  readonly html?: string;
  readonly message_id?: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content_type: string;
    readonly size: number;
  }[];
}

/** An SMS. */
export interface SmsMessage extends MessageSummary {
  readonly channel: 'sms';
  readonly sid: string;
  readonly account_sid: string;
  readonly text: string;
  readonly idempotency_key?: string;
}

/** A push message. */
export interface PushMessage extends MessageSummary {
  readonly channel: 'push';
  readonly subscription: string;
  readonly ttl: number;
  readonly urgency: string;
  readonly topic?: string;
  /** The public key that signed for the sender. */
  readonly vapid_public_key: string;
  /** What the browser would have got; absent when it cannot be decrypted. */
  readonly payload?: string;
  /** Why it cannot be decrypted. */
  readonly decryption_error?: string;
}

/** A message of whichever channel. */
export type Message = EmailMessage | SmsMessage | PushMessage;
