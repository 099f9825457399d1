/** Bounds the time of a request: when it is over, a closed code is answered, and whatever comes later is thrown away. */
import type { Request, RequestHandler } from 'express';
import { refusalBody } from './refusal.ts';

const signals = new WeakMap<Request, AbortSignal>();

/** Aborted when the request's time is over or its client has gone. */
export function deadlineOf(request: Request): AbortSignal | undefined {
  return signals.get(request);
}

/** Stands before everything that reads or answers; what answers after it finds the answer ended (`response.writableEnded`). */
export function requestDeadline(milliseconds: number): RequestHandler {
  return (request, response, next) => {
    const stop = new AbortController();
    signals.set(request, stop.signal);
    const timer = setTimeout(() => {
      stop.abort();
      if (response.headersSent) response.destroy();
      else {
        // Half a body may still be on its way: the connection is of no more use.
        response.setHeader('connection', 'close');
        response.status(503).json(refusalBody('REQUEST_TIMEOUT', `The request took longer than ${milliseconds / 1000} s: ask for less.`));
      }
    }, milliseconds);
    response.once('close', () => {
      clearTimeout(timer);
      stop.abort();
    });
    next();
  };
}
