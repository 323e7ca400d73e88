/** Something that a service does by itself, besides answering requests and handling events. */
export interface Worker {
  /** For the log. */
  readonly name: string;
  start(): void;
  /** Begins nothing new; resolves when what is under way is done. */
  stop(): Promise<void>;
}
