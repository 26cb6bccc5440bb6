import { hash } from 'node:crypto';

/** 16 hex digits that name a text or bytes. */
export function digest(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex').slice(0, 16);
}

/** 16 hex digits that name plain data, by its JSON. */
export function digestOf(data: unknown): string {
  return digest(JSON.stringify(data));
}
