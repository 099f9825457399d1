/** Connects the 12345 hotline: REST/JSON, OAuth2 client credentials, fewer than ten requests a second. */
import pThrottle from 'p-throttle';
import type { HotlineSettings } from '../../core/configuration.ts';
import type { Connector, ConnectorOptions } from '../connector.ts';
import { configuredUrl } from '../transports/http/allowed-origins.ts';
import { defaultFetchLimits } from '../transports/http/fetch-limits.ts';
import type { FetchLimits } from '../transports/http/fetch-limits.ts';
import { makeFetchSource } from '../transports/http/fetch-source.ts';
import type { SourceIdentity } from '../transports/http/source-identity.ts';
import { makeClientCredentials } from '../transports/rest/client-credentials.ts';
import { makeHotlineApi } from './hotline-api.ts';
import { makeHotlineStreams } from './streams.ts';
import type { OrderPaging } from './extract-orders.ts';

export interface HotlineOptions extends ConnectorOptions {
  readonly limits?: Partial<FetchLimits>;
  readonly paging?: Partial<OrderPaging>;
  /** Default 8: the hotline turns the eleventh request of a second away, and its second need not be the hub's. */
  readonly requestsPerSecond?: number;
}

const defaultPaging: OrderPaging = { pageSize: 500, lookBackMinutes: 10, maxPages: 200_000 };

export function makeHotlineConnector(settings: HotlineSettings, options: HotlineOptions): Connector {
  const identity: SourceIdentity = {
    department: 'hotline',
    setting: 'HOTLINE_API_URL',
    credentials: 'HOTLINE_CLIENT_ID and HOTLINE_CLIENT_SECRET',
  };
  const tokenIdentity: SourceIdentity = { ...identity, setting: 'HOTLINE_TOKEN_URL' };
  const apiUrl = configuredUrl(settings.apiUrl, 'HOTLINE_API_URL');
  const tokenUrl = configuredUrl(settings.tokenUrl, 'HOTLINE_TOKEN_URL');
  const limits = { ...defaultFetchLimits, ...options.limits };

  const tokens = makeFetchSource({ identity: tokenIdentity, addresses: [tokenUrl], limits, bearer: null });
  const bearer = makeClientCredentials({
    tokens,
    identity: tokenIdentity,
    tokenUrl,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    scope: 'orders.read',
  });
  const turn = pThrottle({ limit: options.requestsPerSecond ?? 8, interval: 1_000, strict: true })(() => Promise.resolve());
  const source = makeFetchSource({ identity, addresses: [apiUrl], limits, bearer, throttle: () => turn() });
  const api = makeHotlineApi(source, identity, apiUrl);

  return {
    department: 'hotline',
    streams: makeHotlineStreams(api, { ...defaultPaging, ...options.paging }),
    async check(signal) {
      await api.readOrders({ next: null, updatedSince: null, pageSize: 1 }, signal);
    },
    async close() {
      await Promise.all([source.close(), tokens.close()]);
    },
  };
}
