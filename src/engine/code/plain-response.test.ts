import { describe, expect, it } from 'vitest';
import { PlainResponse, readAnswer } from './plain-response.ts';

describe('an answer that holds its bytes', () => {
  it('gives a text and bytes as they were', async () => {
    expect((await readAnswer(new PlainResponse('Дзвін'))).toString()).toBe('Дзвін');
    const part = Buffer.from('a page').subarray(2);
    expect((await readAnswer(new PlainResponse(part))).toString()).toBe('page');
    expect(await readAnswer(new PlainResponse(null))).toHaveLength(0);
  });

  it('says its status and headers', () => {
    const answer = new PlainResponse('no', { status: 404, headers: { 'Content-Type': 'text/x' } });
    expect([answer.status, answer.ok, answer.headers.get('content-type')]).toEqual([
      404,
      false,
      'text/x',
    ]);
  });

  it('can be read by a page as the platform’s can', async () => {
    expect(await new PlainResponse('{"a":1}').json()).toEqual({ a: 1 });
    expect(await new PlainResponse('text', { status: 404 }).text()).toBe('text');
    expect((await new PlainResponse(Buffer.from('four')).arrayBuffer()).byteLength).toBe(4);
  });

  it('has headers of its own', () => {
    const given = new Headers({ 'X-One': '1' });
    new PlainResponse('', { headers: given }).headers.set('X-One', '2');
    expect(given.get('X-One')).toBe('1');
  });

  it('leaves every other body to the platform', async () => {
    const stream = new Blob(['streamed']).stream();
    const answer = new PlainResponse(stream);
    expect(answer).toBeInstanceOf(Response);
    expect((await readAnswer(answer)).toString()).toBe('streamed');
  });

  it('is an instance beside those of the platform, and nothing else is', () => {
    const values = [new PlainResponse(''), new Response(''), {}, null, 'text'];
    expect(values.map((value) => value instanceof PlainResponse)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
