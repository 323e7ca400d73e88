// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { CalendarDate, Page, TimeZone, Timestamp, Uuid, WallTime } from '../common/schemas.ts';

/** When a trainer works. */
export interface Availability {
  /** The trainer. */
  trainer_id: Uuid;
  /** IANA zone that the hours are meant in. */
  time_zone: TimeZone;
  /** The hours; none at all means always available. */
  windows: AvailabilityWindow[];
  /** When the hours were set; null when they never were. */
  updated_at: Timestamp | null;
}

/** Weekly working hours. */
export interface AvailabilityRequest {
  /** IANA zone that the hours are meant in. */
  time_zone: TimeZone;
  /** The hours; none at all means always available. */
  windows: AvailabilityWindow[];
}

/** One trainer's hours. */
export interface AvailabilityResponse {
  /** Always true. */
  success: true;
  data: Availability;
}

/** A stretch of work on a weekday. */
export interface AvailabilityWindow {
  /** ISO weekday, 1 is Monday. */
  weekday: number;
  /** From. */
  start_time: WallTime;
  /** Until; later than the start. */
  end_time: WallTime;
}

/** A session of a client with a trainer. */
export interface Booking {
  /** The booking. */
  id: Uuid;
  /** Whose session it is; a user with the role client. */
  client_id: Uuid;
  /** Who trains; a user with the role trainer. */
  trainer_id: Uuid;
  /** Where it takes place. */
  gym_id: Uuid;
  /** The day, on the calendar of the gym. */
  booking_date: CalendarDate;
  /** When it starts, on the clock of the gym. */
  start_time: WallTime;
  /** When it ends, on the clock of the gym; later than the start. */
  end_time: WallTime;
  /** IANA zone of the gym, in which the wall-clock times are meant. */
  time_zone: TimeZone;
  /** The instant of the start. */
  starts_at: Timestamp;
  /** The instant of the end. */
  ends_at: Timestamp;
  type: BookingType;
  status: BookingStatus;
  /** What the trainer should know beforehand. */
  notes: string | null;
  /** What the trainer wrote when completing the session. */
  trainer_notes: string | null;
  /** Why it was cancelled. */
  cancellation_reason: string | null;
  /** Who cancelled it. */
  cancelled_by: Uuid | null;
  /** Counts the changes of the booking. */
  version: number;
  /** When it was booked. */
  created_at: Timestamp;
  /** When it last changed. */
  updated_at: Timestamp;
  /** Name of the client; "Unknown User" when it cannot be had right now. */
  client_name?: string;
  /** Name of the trainer; "Unknown User" when it cannot be had right now. */
  trainer_name?: string;
}

/** Bookings in order of their start. */
export interface BookingListResponse {
  /** Always true. */
  success: true;
  /** The bookings. */
  data: Booking[];
  page: Page;
}

/** A session to book. */
export interface BookingRequest {
  /** Whose session it is; a user with the role client. */
  client_id: Uuid;
  /** Who trains; a user with the role trainer. */
  trainer_id: Uuid;
  /** Where it takes place. */
  gym_id: Uuid;
  /** The day, on the calendar of the gym. */
  booking_date: CalendarDate;
  /** When it starts, on the clock of the gym. */
  start_time: WallTime;
  /** When it ends, on the clock of the gym; later than the start. */
  end_time: WallTime;
  /** What the trainer should know beforehand. */
  notes?: string | null;
  /** @default one_on_one */
  type?: BookingType;
}

/** One booking. */
export interface BookingResponse {
  /** Always true. */
  success: true;
  data: Booking;
}

/** Where a booking stands; completed and cancelled are final. */
export type BookingStatus = 'confirmed' | 'completed' | 'cancelled';

/** What kind of session it is. */
export type BookingType = 'one_on_one' | 'group' | 'online' | 'assessment';

/** Why the session does not take place. */
export interface CancelBookingRequest {
  /** The reason, for the other side to read. */
  cancellation_reason?: string | null;
}

/** How the session went. */
export interface CompleteBookingRequest {
  /** Notes for the record. */
  trainer_notes?: string | null;
}

/** A place where sessions take place. */
export interface Gym {
  /** The gym. */
  id: Uuid;
  /** What people call it. */
  name: string;
  /** Where it is. */
  address: string;
  /** Its IANA zone. */
  time_zone: TimeZone;
  /** When it was added. */
  created_at: Timestamp;
}

/** Gyms in order of name. */
export interface GymListResponse {
  /** Always true. */
  success: true;
  /** The gyms. */
  data: Gym[];
  page: Page;
}

/** A gym to add. */
export interface GymRequest {
  /** What people call it. */
  name: string;
  /** Where it is. */
  address: string;
  /** Its IANA zone. */
  time_zone: TimeZone;
}

/** One gym. */
export interface GymResponse {
  /** Always true. */
  success: true;
  data: Gym;
}

/** The new time. */
export interface RescheduleBookingRequest {
  /** The day, on the calendar of the gym. */
  booking_date: CalendarDate;
  /** When it starts, on the clock of the gym. */
  start_time: WallTime;
  /** When it ends, on the clock of the gym; later than the start. */
  end_time: WallTime;
}
