/** A request that cannot be answered, with what the client is told. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 405 | 406 | 413 | 415 | 503 | 504;
  readonly code: string;

  constructor(status: Refusal['status'], code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
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
