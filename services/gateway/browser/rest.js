// Shows the operations. What Scalar would load from elsewhere is off.
globalThis.Scalar.createApiReference('#reference', {
  url: '/docs/openapi.json',
  servers: [{ url: globalThis.location.origin }],
  generateOperationSlug: ({ operationId }) => operationId,
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
});
