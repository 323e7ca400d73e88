/** The forms in which spans are sent. */
export const otlpProtocols = ['http/protobuf', 'http/json'] as const;

/** One of {@link otlpProtocols}. */
export type OtlpProtocol = (typeof otlpProtocols)[number];
