// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { Page, TimeZone, Timestamp, Uuid } from '../common/schemas.ts';

/** Sent as `Authorization: Bearer …`; lives ten minutes. */
export type AccessToken = string;

/** Administrators have nothing particular. */
export interface AdminInfo {
  /** Tells the kinds apart. */
  role: 'admin';
}

/** Whom to look up. */
export interface BatchUsersRequest {
  /** The ids, each once. */
  user_ids: Uuid[];
}

/** Those who were found, and the ids of those who were not. */
export interface BatchUsersResponse {
  /** Always true. */
  success: true;
  /** The accounts, in the order of the ids. */
  data: User[];
  /** Ids that nobody has. */
  missing: Uuid[];
}

/** Old and new password. */
export interface ChangePasswordRequest {
  /** The password so far. */
  current_password: string;
  new_password: NewPassword;
}

/** What is particular to clients. */
export interface ClientInfo {
  /** Tells the two kinds apart. */
  role: 'client';
  /**
   * Whether a physician has cleared the client; null when nobody has said. Set by administrators.
   */
  health_clearance: boolean | null;
  /** Whom to call in an emergency. */
  emergency_contact: EmergencyContact | null;
  /** How fit the client is. */
  fitness_level: 'beginner' | 'intermediate' | 'advanced' | null;
}

/** An account of any role. */
export interface CreateUserRequest {
  email: Email;
  password: NewPassword;
  name: PersonName;
  role: Role;
  /** Phone number in international form. */
  phone?: PhoneNumber | null;
  /** Where the person is; times are told in this zone. */
  time_zone?: TimeZone;
}

/** Email address; upper and lower case make no difference. */
export type Email = string;

/** Whom to call in an emergency. */
export interface EmergencyContact {
  /** Name. */
  name: string;
  /** Phone number. */
  phone: string;
  /** How they are related. */
  relationship?: string;
}

/** The keys that access tokens are checked with (RFC 7517). */
export interface JwksResponse {
  /** The keys, the current one first. */
  keys: PublicKey[];
}

/** Who signs in. */
export interface LoginRequest {
  email: Email;
  /** The password. */
  password: string;
}

/** The session to end. */
export interface LogoutRequest {
  refresh_token: RefreshToken;
}

/** A password: 8 to 128 characters, without further rules. */
export type NewPassword = string;

/** What changing the password led to. */
export interface PasswordChange {
  /** How many other sessions were ended. */
  sessions_ended: number;
}

/** The password is changed. */
export interface PasswordChangeResponse {
  /** Always true. */
  success: true;
  data: PasswordChange;
}

/** Name as others see it. */
export type PersonName = string;

/** Phone number in international form, `+` and digits. */
export type PhoneNumber = string;

/** A public key (RFC 7517, RFC 8037). */
export interface PublicKey {
  /** Kind of key, OKP. */
  kty: string;
  /** Curve, Ed25519. */
  crv: string;
  /** The key, base64url. */
  x: string;
  /** Which key signed a token. */
  kid: string;
  /** What it is for, sig. */
  use: string;
  /** Algorithm, EdDSA. */
  alg: string;
}

/** The session to go on with. */
export interface RefreshRequest {
  refresh_token: RefreshToken;
}

/** Exchanged for new tokens, once; lives 30 days. Only the latest one of a session is good. */
export type RefreshToken = string;

/** A client's new account. */
export interface RegisterRequest {
  email: Email;
  password: NewPassword;
  name: PersonName;
  /** Phone number in international form. */
  phone?: PhoneNumber | null;
  /** Where the person is; times are told in this zone. */
  time_zone?: TimeZone;
}

/** What somebody is on the platform. */
export type Role = 'client' | 'trainer' | 'admin';

/** What is particular to a role; `role` tells which. */
export type RoleInfo = TrainerInfo | ClientInfo | AdminInfo;

/** What is particular to the role of a user. */
export interface RoleInfoResponse {
  /** Always true. */
  success: true;
  data: RoleInfo;
}

/** Tokens of a new session and whose it is. */
export interface SignedIn {
  access_token: AccessToken;
  refresh_token: RefreshToken;
  /** How the access token is sent. */
  token_type: 'Bearer';
  /** Seconds until the access token ends. */
  expires_in: number;
  user: User;
}

/** A new session. */
export interface SignedInResponse {
  /** Always true. */
  success: true;
  data: SignedIn;
}

/** The session has ended. */
export interface SignedOut {
  /** Always true. */
  signed_out: true;
}

/** The end of a session. */
export interface SignedOutResponse {
  /** Always true. */
  success: true;
  data: SignedOut;
}

/** Tokens of a session. */
export interface TokenPair {
  access_token: AccessToken;
  refresh_token: RefreshToken;
  /** How the access token is sent. */
  token_type: 'Bearer';
  /** Seconds until the access token ends. */
  expires_in: number;
}

/** New tokens. */
export interface TokenPairResponse {
  /** Always true. */
  success: true;
  data: TokenPair;
}

/** What is particular to trainers. */
export interface TrainerInfo {
  /** Tells the two kinds apart. */
  role: 'trainer';
  /** What the trainer is certified for. */
  certifications: string[];
  /** What the trainer specialises in. */
  specializations: string[];
  /** Years of work as a trainer. */
  years_experience: number;
  /** Average rating, 0 to 5; set by administrators. */
  rating: number | null;
}

/** What to change; what is absent stays. */
export interface UpdateUserRequest {
  email?: Email;
  name?: PersonName;
  /** Phone number in international form. */
  phone?: PhoneNumber | null;
  /** Where the person is; times are told in this zone. */
  time_zone?: TimeZone;
}

/** An account. Email, phone, zone and dates are there only for those who may see them. */
export interface User {
  /** The user. */
  id: Uuid;
  /** Name as others see it. */
  name: string;
  role: Role;
  /** When the account was opened. */
  created_at?: Timestamp;
  /** Email address. */
  email?: string;
  /** Phone number in international form. */
  phone?: string | null;
  /** Where the person is; times are told in this zone. */
  time_zone?: TimeZone;
  /** When it last changed. */
  updated_at?: Timestamp;
}

/** Accounts in order of name. */
export interface UserListResponse {
  /** Always true. */
  success: true;
  /** The accounts. */
  data: User[];
  page: Page;
}

/** One account. */
export interface UserResponse {
  /** Always true. */
  success: true;
  data: User;
}
