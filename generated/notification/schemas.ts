// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

/** How many. */
export interface UnreadCount {
  /** How many notifications were not read yet. */
  unread: number;
}

/** How many. */
export interface UnreadCountResponse {
  /** Always true. */
  success: true;
  data: UnreadCount;
}
