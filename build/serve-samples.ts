import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { projectRoot } from './vite-shared.ts';

/** A page of `samples/` and the address under which it is served. */
export interface Sample {
  file: string;
  url: string;
  about: string;
}

export interface SampleServer {
  port: number;
  hosts: string[];
  /** Answers this address with the given body, for tests that need a page of their own. */
  add(url: string, body: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export function readSamples(): Sample[] {
  return JSON.parse(readFileSync(`${projectRoot}/samples/samples.json`, 'utf8')) as Sample[];
}

/** Serves the project's own sample postings over TLS on loopback, by host name and path, with a certificate made for this run. `more`: host names of other pages. */
export async function serveSamples(more: readonly string[] = []): Promise<SampleServer> {
  const pages = new Map<string, { body: string; headers: Record<string, string> }>();
  const samples = readSamples();
  const hosts = [...new Set([...samples.map((sample) => new URL(sample.url).host), 'www.linkedin.com', 'example.org', ...more])];
  const add: SampleServer['add'] = (url, body, headers = {}) => {
    const { host, pathname } = new URL(url);
    pages.set(host + pathname, { body, headers });
  };
  for (const sample of samples) add(sample.url, readFileSync(`${projectRoot}/samples/${sample.file}`, 'utf8'));

  const certificate = await generate([{ name: 'commonName', value: 'dry-run samples' }], { keySize: 2048 });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const page = pages.get(`${request.headers.host?.split(':')[0] ?? ''}${path}`);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such sample page.');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
  };
  const server = createServer({ key: certificate.private, cert: certificate.cert }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    add,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
