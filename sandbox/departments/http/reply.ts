/** What a route of a sandbox department answers. */
import type { Readable } from 'node:stream';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** `:name` parts of the route's path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Lower-case names; a repeated header is joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 64 KB, else rejects. */
  body(): Promise<string>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `/v1/orders/:orderNo` */
  readonly path: string;
  readonly handle: (request: Incoming) => Promise<Reply> | Reply;
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) };
}

/** A refusal in the form that the department's API uses for errors. */
export type Refuse = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>) => Reply;
