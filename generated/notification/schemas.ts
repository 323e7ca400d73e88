// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { Page, Timestamp, Uuid, WallTime } from '../common/schemas.ts';

/** By which channels notifications come, by category. */
export interface CategoryPreferences {
  /** Sessions that were booked, cancelled, rescheduled or completed. */
  bookings: ChannelPreferences;
  /** Sessions that are about to take place. */
  reminders: ChannelPreferences;
  /** Programs that were assigned, changed or completed. */
  programs: ChannelPreferences;
  /** Achievements and goals that were reached. */
  achievements: ChannelPreferences;
  /** Body metrics that were recorded. */
  progress: ChannelPreferences;
}

/** By which channels the notifications of a category come. */
export interface ChannelPreferences {
  /** In the list of notifications. */
  in_app: boolean;
  /** By email. */
  email: boolean;
  /** By SMS, if the profile has a phone number. */
  sms: boolean;
  /** As a push message to each registered device. */
  push: boolean;
}

/** A device that gets push messages. What is needed to send them is not shown. */
export interface Device {
  /** The device. */
  id: Uuid;
  /** Whose device it is. */
  user_id: Uuid;
  /** What kind of device it is. */
  platform: DevicePlatform;
  /** What the user calls it. */
  name: string | null;
  /** When it was registered. */
  created_at: Timestamp;
}

/** What kind of device it is: `web` for every browser. */
export type DevicePlatform = 'web';

/** Whether a device was removed. */
export interface DeviceRemoval {
  /** The device that was named. */
  device_id: Uuid;
  /** False when the caller had no such device. */
  removed: boolean;
}

/** Whether a device was removed. */
export interface DeviceRemovalResponse {
  /** Always true. */
  success: true;
  data: DeviceRemoval;
}

/** One device. */
export interface DeviceResponse {
  /** Always true. */
  success: true;
  data: Device;
}

/** Something that happened, told to one user. */
export interface Notification {
  /** The notification. */
  id: Uuid;
  /** Whom it is for. */
  user_id: Uuid;
  /** What it is about. */
  type: NotificationType;
  /** A short headline. */
  title: string;
  /** What happened. */
  message: string;
  metadata: NotificationMetadata;
  /** When it was read; null while it is unread. */
  read_at: Timestamp | null;
  /** When it was made. */
  created_at: Timestamp;
}

/** Notifications. */
export interface NotificationListResponse {
  /** Always true. */
  success: true;
  /** The notifications, the newest first. */
  data: Notification[];
  page: Page;
}

/**
 * What an app needs to lead on from the notification. It is open, because it depends on `type`: the
 * ids of what it is about (`booking_id`, `program_id`, `achievement_id`), or the payload of the
 * event.
 */
export interface NotificationMetadata {
  [key: string]: unknown;
}

/** What comes by which channel, and when. */
export interface NotificationPreferences {
  /** Whose choices these are. */
  user_id: Uuid;
  categories: CategoryPreferences;
  /** When to be left alone; null for never. */
  quiet_hours: QuietHours | null;
  /** IANA name of the time zone of the quiet hours; null for that of the profile. */
  time_zone: string | null;
  /** The public key (VAPID) to subscribe a browser with; null when there are no push messages. */
  web_push_key: string | null;
  /** When they were chosen; null while they are the defaults. */
  updated_at: Timestamp | null;
}

/** What comes by which channel, and when. */
export interface NotificationPreferencesResponse {
  /** Always true. */
  success: true;
  data: NotificationPreferences;
}

/** One notification. */
export interface NotificationResponse {
  /** Always true. */
  success: true;
  data: Notification;
}

/** What a notification is about. */
export type NotificationType = 'booking_created' | 'booking_cancelled' | 'booking_completed' | 'booking_reminder' | 'booking_rescheduled' | 'program_assigned' | 'program_completed' | 'program_updated' | 'achievement_earned' | 'milestone' | 'progress_updated';

/**
 * The time of each day when nothing but the app gets notifications; over midnight if it ends before
 * it starts.
 */
export interface QuietHours {
  /** When it begins, in `time_zone`. */
  start: WallTime;
  /** When it ends, in `time_zone`; not the same as `start`. */
  end: WallTime;
}

/** A browser that has subscribed to push messages. */
export interface RegisterDeviceRequest {
  /** What kind of device it is. */
  platform: DevicePlatform;
  subscription: WebPushSubscription;
  /** What the user calls it. */
  name?: string;
}

/** How many notifications are unread. */
export interface UnreadCount {
  /** How many. */
  count: number;
}

/** How many notifications are unread. */
export interface UnreadCountResponse {
  /** Always true. */
  success: true;
  data: UnreadCount;
}

/** What comes by which channel, and when. */
export interface UpdateNotificationPreferencesRequest {
  categories: CategoryPreferences;
  /** When to be left alone; null for never. */
  quiet_hours: QuietHours | null;
  /**
   * IANA name of the time zone of the quiet hours, `Europe/Berlin`; null for that of the profile.
   */
  time_zone: string | null;
}

/** The keys of a Web Push subscription. */
export interface WebPushKeys {
  /** Public key of the browser, base64url. */
  p256dh: string;
  /** Secret of the subscription, base64url. */
  auth: string;
}

/**
 * A Web Push subscription, of which the browser gives `endpoint` and `keys`; nothing else of it is
 * needed.
 */
export interface WebPushSubscription {
  /**
   * Where to send messages to; an https address of a public push service. Others are refused,
   * unless the platform was set up to allow them, as the embedded one is.
   */
  endpoint: string;
  keys: WebPushKeys;
}
