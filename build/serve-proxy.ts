import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { createServer } from 'node:http';

export interface Proxy {
  port: number;
  close(): Promise<void>;
}

/**
 * A proxy for CONNECT that leads each of these hosts to one port on loopback and refuses every other: for a browser that cannot be told where a
 * host lies.
 */
export async function serveProxy(hosts: readonly string[], target: number): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', (request, client: Socket) => {
    client.on('error', () => undefined);
    if (!hosts.includes(request.url?.split(':')[0] ?? '')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    open.add(client).add(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
