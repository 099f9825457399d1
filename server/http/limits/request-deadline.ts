/** Bounds the time of a request: when it is over, a closed code is answered, and whatever comes later is thrown away. */
import type { RequestHandler } from 'express';
import { refusalBody } from './refusal.ts';

/**
 * Stands before everything that reads or answers; what answers after it finds the answer ended (`response.writableEnded`). The response's
 * `close` gives its transaction back; work that is under way may begin another, each statement of which has its own bound.
 */
export function requestDeadline(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) response.destroy();
      else {
        // Half a body may still be on its way: the connection is of no more use.
        response.setHeader('connection', 'close');
        response.status(503).json(refusalBody('REQUEST_TIMEOUT', `The request took longer than ${milliseconds / 1000} s: ask for less.`));
      }
    }, milliseconds);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
