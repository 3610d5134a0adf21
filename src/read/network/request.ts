import { lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createInflate, createUnzip } from 'node:zlib';
import { SilaError } from '../../errors.ts';
import { isPublicAddress } from './address.ts';

/** What a request is held to. */
export interface RequestRules {
  /** The addresses of a host's name; the system says so by default. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to; public ones by default. */
  readonly isAllowed?: (address: string) => boolean;
  /** How long an answer may take as a whole, in milliseconds. */
  readonly longest?: number;
  /** How large an answer may be once it is unpacked, in bytes. */
  readonly largest?: number;
  readonly signal?: AbortSignal;
}

/** What a server answers. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** Unpacked. */
  readonly body: Uint8Array;
}

const longest = 60_000;
const largest = 32 * 2 ** 20;

/**
 * Asks for one address, without following where it leads on. The host's name is looked up once, all its addresses
 * are checked, and one that was checked is connected to. Throws a `read` error, its message without the address.
 */
export async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: RequestRules,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(rules.longest ?? longest);
  const signal = rules.signal ? AbortSignal.any([timeout, rules.signal]) : timeout;
  try {
    const addresses = await checkedAddresses(url, rules);
    const response = await send(url, { headers, signal, lookup: answerWith(addresses) });
    const body = await readBody(response, rules.largest ?? largest);
    const header = (name: string): string | undefined => {
      const value = response.headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    return { status: response.statusCode ?? 0, header, body };
  } catch (error) {
    throw explain(error, timeout.aborted);
  }
}

/** The addresses of a host, all of which may be connected to. */
async function checkedAddresses(url: URL, rules: RequestRules): Promise<readonly string[]> {
  const { resolve = resolveHost, isAllowed = isPublicAddress } = rules;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = isIP(host) ? [host] : await resolve(host);
  const refused = addresses.find((address) => !isAllowed(address));
  if (refused !== undefined) {
    throw new SilaError(
      'read',
      `${host} is ${refused}, which is no public address, so it is not asked. Save the document and give the file.`,
    );
  }
  return addresses;
}

function resolveHost(host: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, found) =>
      error ? reject(error) : resolve(found.map(({ address }) => address)),
    );
  });
}

/** A lookup that gives what was checked, so that no second answer of the name server can lead elsewhere. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    const [first] = found;
    if (!first) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4);
    else if (all) done(null, found);
    else done(null, first.address, first.family);
  };
}

function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept open could have been made by other rules.
    request(url, { ...options, agent: false }, resolve)
      .once('error', reject)
      .end();
  });
}

async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of unpack(response)) {
      size += part.length;
      if (size > most)
        throw new SilaError('read', 'the answer is too large. Save it in parts and give those.');
      parts.push(part);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(parts);
}

function unpack(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (packing === 'identity' || packing === '') return response;
  const makers = {
    gzip: createUnzip,
    'x-gzip': createUnzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const make = Object.entries(makers).find(([name]) => name === packing)?.[1];
  if (!make) throw new SilaError('read', `the answer is packed as '${packing}', which was not asked for.`);
  const unpacking = make();
  response.once('error', (error) => unpacking.destroy(error));
  return response.pipe(unpacking);
}

function explain(error: unknown, isLate: boolean): unknown {
  if (error instanceof SilaError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (isLate) return new SilaError('read', 'the answer took too long. Try again later.', { cause: error });
  if (code === 'ABORT_ERR') return error;
  const found = causes.find(([codes]) => codes.test(code))?.[1];
  const reason = error instanceof Error ? error.message || code : String(error);
  return new SilaError('read', found ?? `it cannot be fetched (${reason}). Try again later.`, {
    cause: error,
  });
}

const causes: readonly (readonly [codes: RegExp, words: string])[] = [
  [/^ENOTFOUND|^EAI_/, 'the name of its host is not known. Check the address and the connection.'],
  [/^ECONNREFUSED/, 'nobody answers there. Check the address.'],
  [/^ECONNRESET|^EPIPE|^HPE_/, 'the connection broke off. Try again later.'],
  [/^EHOSTUNREACH|^ENETUNREACH|^ETIMEDOUT/, 'it cannot be reached. Check the connection.'],
  [/^Z_|^ERR__ERROR_FORMAT|^ERR_PADDING/, 'the answer is damaged. Try again later.'],
  [
    /CERT|^ERR_TLS|^ERR_SSL|^EPROTO/,
    'its certificate cannot be trusted. Save the document and give the file.',
  ],
];
