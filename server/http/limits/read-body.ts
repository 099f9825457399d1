/** Reads the JSON body of a GraphQL request: bounded, UTF-8, no deeper than needed, no keys that reach for prototypes; refuses all else in JSON. */
import { isUtf8 } from 'node:buffer';
import express from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Limits } from './limits.ts';
import { refusalBody } from './refusal.ts';

/** A surrogate without its other half: under `u`, pairs are one code point each. */
const loneSurrogate = /\p{Surrogate}/u;

/** What is wrong with a parsed body, null when nothing is. Walks without recursion: the parser takes any depth. */
export function bodyFault(body: unknown, levels: number): string | null {
  const open: { readonly value: unknown; readonly level: number }[] = [{ value: body, level: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, level } = next;
    if (typeof value === 'string') {
      if (value.includes('\0') || loneSurrogate.test(value)) return 'A text of the body holds a character that is none';
    } else if (typeof value === 'object' && value !== null) {
      if (level > levels) return `The body has more than ${levels} levels`;
      for (const [key, inner] of Object.entries(value)) {
        if (key === '__proto__' || key.includes('\0') || loneSurrogate.test(key)) return 'A key of the body is not allowed';
        open.push({ value: inner, level: level + 1 });
      }
    }
  }
  return null;
}

export function readBody(limits: Limits): RequestHandler[] {
  return [
    express.json({
      limit: limits.bodyBytes,
      inflate: false,
      verify(_request, _response, bytes, charset) {
        if (charset !== 'utf-8' || !isUtf8(bytes)) throw Object.assign(new Error('not UTF-8'), { status: 400 });
      },
    }),
    (request, response, next) => {
      const fault = bodyFault(request.body, limits.bodyLevels);
      if (fault === null) next();
      else response.status(400).json(refusalBody('BAD_REQUEST', `${fault}.`));
    },
  ];
}

/** Answers malformed and oversized bodies, and whatever else went wrong outside of GraphQL, in JSON. */
export function refuseBody(limits: Limits): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    // The deadline has answered; this is what came too late.
    if (response.writableEnded) return;
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500;
    const message =
      error.type === 'entity.too.large'
        ? `The body is larger than ${limits.bodyBytes / 1024} KB.`
        : status === 500
          ? 'The hub could not answer. Try again; if it stays, tell the operators the time.'
          : 'The body is not what its content type says.';
    response.status(status).json(refusalBody(status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', message));
  };
}
