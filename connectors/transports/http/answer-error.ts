/** What an HTTP status that nobody expected means, in the hub's words. */
import { HubError } from '../../../core/hub-error.ts';
import { printableUrl } from './source-identity.ts';
import type { SourceIdentity } from './source-identity.ts';

/** 429 and 5xx are retryable; 401 and 403 are refusals; all else breaks the contract. */
export function answerError(identity: SourceIdentity, url: URL, status: number): HubError {
  const { department, setting, credentials } = identity;
  const facts = { department, setting, url: printableUrl(url), status };
  if (status === 429) {
    return new HubError('SOURCE_THROTTLED', {
      problem: `${department} asks the hub to slow down (429)`,
      fix: 'Wait; the hub tries again by itself',
      retryable: true,
      facts,
    });
  }
  if (status === 401 || status === 403) {
    return new HubError('SOURCE_REFUSED', {
      problem: `${department} refused the hub (${status})`,
      fix: `Check ${credentials} and that the department still grants the hub access`,
      facts: { ...facts, credentials },
    });
  }
  if (status === 408 || status >= 500) {
    return new HubError('SOURCE_UNREACHABLE', {
      problem: `${department} is not able to answer at the moment (${status})`,
      fix: `Ask the department if it lasts, or check ${setting}; the hub tries again by itself`,
      retryable: true,
      facts,
    });
  }
  return new HubError('SOURCE_CONTRACT', {
    problem: `${department} answered ${status} where the contract has an answer (${printableUrl(url)})`,
    fix: `Check ${setting}: it may point to another path or version of the interface`,
    facts,
  });
}

/** A body that is not what its address promises: a login page, a cut document. Retryable, since proxies come and go. */
export function bodyError(identity: SourceIdentity, url: URL, what: string): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `${identity.department}: ${printableUrl(url)} sent ${what}`,
    fix: `Check ${identity.setting} and whether a proxy or login page stands in between`,
    retryable: true,
    facts: { department: identity.department, setting: identity.setting, url: printableUrl(url) },
  });
}
