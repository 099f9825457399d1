/** Keeps the hub on the hosts it was configured for: every address that a source hands out (`next`, redirect, file) passes here. */
import { HubError } from '../../../core/hub-error.ts';
import type { SourceIdentity } from './source-identity.ts';

export interface AllowedOrigins {
  /** Resolves a link against the page it stood on. Throws SOURCE_CONTRACT when it leads to another origin. */
  resolve(link: string, base: URL): URL;
}

/** Reads a configured address; throws CONFIGURATION naming the variable. */
export function configuredUrl(text: string, setting: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new HubError('CONFIGURATION', {
      problem: `${setting} is not an http or https address`,
      fix: `Set ${setting} to an address such as https://host/path`,
      facts: { setting },
    });
  }
  return url;
}

/** Address of a path below a configured base, whether or not the base ends in a slash. */
export function below(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
  url.search = '';
  url.hash = '';
  return url;
}

export function makeAllowedOrigins(identity: SourceIdentity, configured: readonly URL[]): AllowedOrigins {
  const origins = new Set(configured.map((url) => url.origin));
  return {
    resolve(link, base) {
      const url = URL.canParse(link, base.href) ? new URL(link, base.href) : null;
      if (url === null || !origins.has(url.origin) || url.username !== '' || url.password !== '') {
        throw new HubError('SOURCE_CONTRACT', {
          problem: `${identity.department} sent a link that leads away from the configured host (${url === null ? 'unreadable' : url.origin})`,
          fix: `Ask the department why, or set ${identity.setting} to the host that really serves the data`,
          facts: { department: identity.department, setting: identity.setting, origin: url?.origin ?? null },
        });
      }
      return url;
    },
  };
}
