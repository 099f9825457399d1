/** Starts the hub's HTTP side: GraphQL over POST and WebSocket at /graphql, the GraphiQL page, health and metrics. */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { RequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../core/logger.ts';
import type { HubContext } from '../../resolvers/context.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import type { AuditLog } from '../../store/audit/make-audit-log.ts';
import type { Database } from '../../store/database.ts';
import { finishAnswer } from './finish-answer.ts';
import { introspectByRole } from './introspect-by-role.ts';
import { makeFormatError } from './format-error.ts';
import { answerMalformedHttp } from './limits/answer-malformed-http.ts';
import { checkSubscription } from './limits/check-subscription.ts';
import { limitsPlugin } from './limits/limits-plugin.ts';
import { defaultLimits } from './limits/limits.ts';
import type { Limits } from './limits/limits.ts';
import { readBody, refuseBody } from './limits/read-body.ts';
import { refusalBody } from './limits/refusal.ts';
import { requestDeadline } from './limits/request-deadline.ts';
import { makeRequestContext } from './request-context.ts';
import type { RequestContextOptions } from './request-context.ts';
import { serveGraphiql } from './serve-graphiql.ts';
import { serveHealth } from './serve-health.ts';

export interface ApiOptions extends RequestContextOptions {
  readonly port: number;
  /** Default 127.0.0.1: a proxy with TLS stands in front. */
  readonly host?: string;
  readonly log: Logger;
  /** Where every disclosure is written down before its answer is sent. Not over the pool that requests hold. */
  readonly audit: AuditLog;
  /** Where trusted documents are looked up, default `database`; never waits for a connection that a request holds when it is another pool. */
  readonly sideDatabase?: Pick<Database, 'pool'>;
  /** Default: `defaultLimits`. */
  readonly limits?: Partial<Limits>;
}

export interface RunningApi {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  close(): Promise<void>;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const notFound: RequestHandler = (_request, response) => {
  response.status(404).json(refusalBody('NOT_FOUND', 'There is /graphql, /graphiql, /healthz, /readyz and /metrics.'));
};

export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const schema = makeHubSchema();
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const sideDatabase = options.sideDatabase ?? options.database;
  const contextOf = makeRequestContext(options);
  const formatError = makeFormatError(options.log);
  // Apollo formats what goes over HTTP; over WebSocket it is done here.
  const hide = (error: GraphQLError) => formatError(error.toJSON(), error);
  const app = express();
  app.disable('x-powered-by');
  // A request that does not come to its end within its time is given up by Node.
  const httpServer = createServer({ requestTimeout: limits.requestMilliseconds, headersTimeout: limits.requestMilliseconds }, app);
  answerMalformedHttp(httpServer);
  const sockets = new WebSocketServer({ server: httpServer, path: '/graphql', maxPayload: limits.bodyBytes });
  const subscriptions = useServer(
    {
      schema,
      // Closing reasons without texts of errors.
      isProd: true,
      onSubscribe: ({ connectionParams, subscriptions: open }, _id, payload) => {
        const given = connectionParams?.['authorization'];
        return checkSubscription({ schema, database: sideDatabase, limits }, payload, Object.keys(open).length - 1, () =>
          contextOf({ authorization: typeof given === 'string' ? given : undefined, asOf: undefined, lasting: true }),
        );
      },
      onError: (_context, _id, _payload, errors) => errors.map(hide),
      onNext: (_context, _id, _payload, _args, { data, errors }) => {
        if (errors !== undefined) return { data: data ?? null, errors: errors.map(hide) };
        return undefined;
      },
    },
    sockets,
  );
  // graphql-ws prints the first error of a socket with its stack, and a second one would end the process. ws closes the socket by itself.
  sockets.on('connection', (socket) => {
    socket.removeAllListeners('error').on('error', (error: NodeJS.ErrnoException) => {
      options.log.warn({ code: error.code ?? error.name }, 'a socket was closed');
    });
  });
  const apollo = new ApolloServer<HubContext>({
    schema,
    // For those who are signed in: limitsPlugin; what their role may use of it: introspectByRole.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 10 },
    formatError,
    logger: options.log,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer }),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin({ database: sideDatabase, limits }),
      introspectByRole(schema),
      finishAnswer({ audit: options.audit, log: options.log }),
    ],
  });
  await apollo.start();

  app.use(serveHealth(options.database));
  app.use(serveGraphiql());
  app.use(
    '/graphql',
    requestDeadline(limits.requestMilliseconds),
    ...readBody(limits),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const context = await contextOf({
          authorization: header(req, 'authorization'),
          asOf: header(req, 'x-hub-as-of'),
          grant: header(req, 'x-hub-grant'),
        });
        // Besides finishAnswer: a body that Apollo refuses comes to no answer of GraphQL, and would keep its connection.
        res.once('close', () => void context.close());
        if (res.closed) await context.close();
        return context;
      },
    }),
  );
  app.use(notFound);
  app.use(refuseBody(limits));

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
