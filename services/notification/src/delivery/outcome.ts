/** What came of working on a delivery. */
export type Outcome =
  | { readonly kind: 'sent'; readonly provider_id: string | null }
  /** Never to be sent: the provider refuses it, it was tried often enough, or it cannot be written. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Not to be sent: nobody wants it, or there is nowhere to send it to. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** An attempt failed that counts. */
  | { readonly kind: 'retried'; readonly reason: string }
  /** Somebody was away who is needed; `holdsUp`: so nothing else of the channel is worth trying now. */
  | { readonly kind: 'waited'; readonly reason: string; readonly holdsUp: boolean }
  /** To be sent when quiet hours end. */
  | { readonly kind: 'deferred'; readonly until: Date }
  /** Another replica has claimed it. */
  | { readonly kind: 'lost' };
