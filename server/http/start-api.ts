/** Starts the hub's HTTP side: GraphQL over POST and WebSocket at /graphql, the GraphiQL page, health and metrics. */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../core/logger.ts';
import type { HubContext } from '../../resolvers/context.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { editionExtension } from './edition-extension.ts';
import { makeFormatError } from './format-error.ts';
import { makeRequestContext } from './request-context.ts';
import type { RequestContextOptions } from './request-context.ts';
import { serveGraphiql } from './serve-graphiql.ts';
import { serveHealth } from './serve-health.ts';

export interface ApiOptions extends RequestContextOptions {
  readonly port: number;
  /** Default 127.0.0.1: a proxy with TLS stands in front. */
  readonly host?: string;
  readonly log: Logger;
}

export interface RunningApi {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  close(): Promise<void>;
}

const maxBody = '256kb';

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const errorBody = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

/** Malformed and oversized bodies are answered in JSON too. */
const refuseBody: ErrorRequestHandler = (error: { status?: number; type?: string }, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500;
  const message = error.type === 'entity.too.large' ? `The body is larger than ${maxBody}.` : 'The body is not what its content type says.';
  response.status(status).json(errorBody(status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', message));
};

const notFound: RequestHandler = (_request, response) => {
  response.status(404).json(errorBody('NOT_FOUND', 'There is /graphql, /graphiql, /healthz, /readyz and /metrics.'));
};

export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const schema = makeHubSchema();
  const contextOf = makeRequestContext(options);
  const formatError = makeFormatError(options.log);
  // Apollo formats what goes over HTTP; over WebSocket it is done here.
  const hide = (error: GraphQLError) => formatError(error.toJSON(), error);
  const app = express();
  app.disable('x-powered-by');
  const httpServer = createServer(app);
  const sockets = new WebSocketServer({ server: httpServer, path: '/graphql', maxPayload: 256 * 1024 });
  const subscriptions = useServer(
    {
      schema,
      context: (connection) => {
        const given = connection.connectionParams?.['authorization'];
        return contextOf({ authorization: typeof given === 'string' ? given : undefined, asOf: undefined });
      },
      onError: (_context, _id, _payload, errors) => errors.map(hide),
      onNext: (_context, _id, _payload, _args, { data, errors }) => {
        if (errors !== undefined) return { data: data ?? null, errors: errors.map(hide) };
        return undefined;
      },
    },
    sockets,
  );
  const apollo = new ApolloServer<HubContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    formatError,
    logger: options.log,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer }), ApolloServerPluginLandingPageDisabled(), editionExtension()],
  });
  await apollo.start();

  app.use(serveHealth(options.database));
  app.use(serveGraphiql());
  app.use(
    '/graphql',
    express.json({ limit: maxBody }),
    expressMiddleware(apollo, {
      context: ({ req }) => contextOf({ authorization: header(req, 'authorization'), asOf: header(req, 'x-hub-as-of') }),
    }),
  );
  app.use(notFound);
  app.use(refuseBody);

  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(options.port, host, resolve);
  });
  return {
    url: `http://${host}:${options.port}`,
    async close() {
      for (const client of sockets.clients) client.terminate();
      await subscriptions.dispose();
      await apollo.stop();
    },
  };
}
