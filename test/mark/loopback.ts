import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** A server of this process on 127.0.0.1. */
export interface Loopback {
  /** Its origin. */
  url: string;
  stop(): Promise<void>;
}

export async function listen(answer: RequestListener): Promise<Loopback> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Pages by path; each is read anew at every request, so that a test may change it. */
export function servePages(pages: Record<string, () => { type: string; body: Buffer | string }>): Promise<Loopback> {
  return listen((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { type, body } = page();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
}

const TYPES: Record<string, string> = { '.txt': 'text/plain', '.html': 'text/html', '.htm': 'text/html' };

/** One file as a web server sends it: an HTML page names its charset itself, a text file is sent as UTF-8. */
export function serveFile(path: string): Promise<Loopback> {
  const type = TYPES[extname(path).toLowerCase()];
  if (!type) throw new Error(`${path}: only .html, .htm and .txt are pages; use a URL for others`);
  const body = readFileSync(path);
  const isUtf8 = type === 'text/plain' || !/charset/i.test(body.subarray(0, 1024).toString('latin1'));
  return servePages({ '/': () => ({ type: isUtf8 ? `${type}; charset=utf-8` : type, body }) });
}

/** Stands before a server and writes down what is asked of it. */
export async function record(target: string): Promise<Loopback & { requests: string[] }> {
  const requests: string[] = [];
  const loopback = await listen(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    try {
      const answer = await fetch(new URL(request.url ?? '/', target), {
        method: request.method ?? 'GET',
        headers: headersOf(request.headers),
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.destroy();
    }
  });
  return { ...loopback, requests };
}

const PASSED_ON = ['content-type', 'authorization', 'origin', 'accept', 'access-control-request-method'];

const headersOf = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
