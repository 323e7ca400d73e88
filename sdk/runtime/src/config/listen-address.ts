/** Where a service listens that others find at `url`; `HOST` and `PORT` go before what the URL says. */
export function toListenAddress(
  url: string,
  { host, port }: { readonly host: string | undefined; readonly port: number | undefined },
): { readonly host: string | undefined; readonly port: number } {
  const { hostname, port: urlPort, protocol } = new URL(url);
  return {
    // Elsewhere the name may belong to a proxy: then it is listened on all addresses.
    host: host ?? (hostname === 'localhost' ? '127.0.0.1' : undefined),
    port: port ?? Number(urlPort || (protocol === 'https:' ? 443 : 80)),
  };
}
