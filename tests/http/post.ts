/** Sends bytes to the API as they are, and reads what comes back as JSON. */
export interface Posted {
  readonly status: number;
  readonly code: string | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly data: unknown;
  readonly text: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Throws when the answer is no JSON. */
export async function readAnswer(response: Response): Promise<Posted> {
  const text = await response.text();
  const answer = JSON.parse(text) as Answer;
  const [error] = answer.errors ?? [];
  return {
    status: response.status,
    code: error?.extensions?.['code'] as string | undefined,
    extensions: error?.extensions ?? {},
    message: error?.message ?? '',
    data: answer.data,
    text,
  };
}

export async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Posted> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
  });
  return readAnswer(response);
}

/** What no answer may hold, whatever was asked. */
export const leak = /node_modules|\bat \w+ \(|\bselect\b.+\bfrom\b|\binsert into\b|pg_|syntax error at|relation "|ECONN|Did you mean/;
