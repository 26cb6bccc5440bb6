const Platform = globalThis.Response;

/** What `PlainResponse` holds itself. */
type PlainBody = string | Uint8Array | null | undefined;

/**
 * The part of the platform's `Response` that Astro looks at while it makes a page, for texts and
 * bytes. The platform's own puts a stream around the body, out of which it is taken again at once;
 * for a page of 20 kB that was a sixth of all it costs. Any other body is answered by the platform's.
 */
export class PlainResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: PlainBody;

  /** Astro asks its pages for instances of `Response`: the platform's are welcome too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    if (value instanceof Platform) return true;
    return Object.prototype.isPrototypeOf.call(PlainResponse.prototype, Object(value) as object);
  }

  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    const { status = 200, statusText = '', headers } = init;
    this.status = status;
    this.statusText = statusText;
    this.headers = new Headers(headers);
    this.body = null;
    if (!isPlain(body)) return new Platform(body, init) as unknown as PlainResponse;
    this.body = body ?? null;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): Promise<string> {
    return this.clone().text();
  }

  json(): Promise<unknown> {
    return this.clone().json();
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.clone().arrayBuffer();
  }

  /** The same as the platform has it, with all that it can do. */
  clone(): Response {
    return new Platform(this.body as BodyInit | null, this);
  }
}

function isPlain(body: unknown): body is PlainBody {
  return body == null || typeof body === 'string' || body instanceof Uint8Array;
}

// `Response.json()` and its like are the platform's.
Object.setPrototypeOf(PlainResponse, Platform);

/** Lets all code of this thread that asks for a `Response` from now on have a `PlainResponse`. */
export function answerPlainly(): void {
  globalThis.Response = PlainResponse as unknown as typeof Response;
}

/** The bytes of an answer of either kind. */
export async function readAnswer(response: Response | PlainResponse): Promise<Buffer> {
  const { body } = response;
  if (response instanceof Platform) return Buffer.from(await response.arrayBuffer());
  return typeof body === 'string' ? Buffer.from(body) : toBuffer(body as Uint8Array | null);
}

function toBuffer(bytes: Uint8Array | null): Buffer {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.alloc(0);
}
