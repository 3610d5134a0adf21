/** A request that cannot be answered, with what the client is told. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 413 | 415 | 503 | 504;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: Refusal['status'],
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Refuses because a thing is not in the workspace. */
export function notFound(what: string): Refusal {
  return new Refusal(404, 'not-found', `${what} is not in this workspace.`);
}

/** Refuses because of what was asked. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, 'bad-request', message);
}

/** Refuses a method, naming those that are taken: `notAllowed('GET, POST')`. */
export function notAllowed(methods: string): Refusal {
  return new Refusal(405, 'bad-request', `This address takes ${methods.replace(/, (\w+)$/u, ' and $1')}.`, {
    allow: methods,
  });
}
