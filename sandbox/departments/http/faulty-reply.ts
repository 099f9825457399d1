/** The faults that every HTTP department can show, decided before the route is asked. */
import type { FaultPanel, SandboxDepartment } from '../faults.ts';
import type { Refuse, Reply } from './reply.ts';

const loginPage =
  '<!doctype html><html><head><title>统一认证平台</title></head><body><form method="post" action="/login">请登录</form></body></html>';

/** null: no fault is on that answers by itself. */
export function faultyReply(faults: FaultPanel, department: SandboxDepartment, isToken: boolean, refuse: Refuse): Reply | null {
  if (isToken) {
    return faults.take(department, 'sign-in-fails') === null ? null : refuse(500, 'server_error', 'the sign-in service is out of order');
  }
  if (faults.take(department, 'http-500') !== null) return refuse(500, 'internal', 'something broke');
  const throttled = faults.take(department, 'http-429');
  if (throttled !== null) {
    return refuse(429, 'too_many_requests', 'too many requests', { 'retry-after': String(Math.ceil(throttled.milliseconds / 1_000)) });
  }
  const maintenance = faults.take(department, 'http-503');
  if (maintenance !== null) {
    const until = new Date(Date.now() + maintenance.milliseconds).toUTCString();
    return refuse(503, 'maintenance', 'daily maintenance', { 'retry-after': until });
  }
  if (faults.take(department, 'unauthorized-once') !== null) return refuse(401, 'invalid_token', 'the token has expired');
  if (faults.take(department, 'login-page') !== null) {
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: loginPage };
  }
  if (faults.take(department, 'redirect') !== null) {
    return { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } };
  }
  return null;
}
