import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from './when-quiet.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Handle = Parameters<Parameters<typeof whenQuiet>[0]['middlewares']['use']>[0];

/** What puts off, and `ask`, which opens a request and returns what answers it. */
function aServer() {
  let handle: Handle | undefined;
  const later = whenQuiet({ middlewares: { use: (given: Handle) => void (handle = given) } });
  const ask = () => {
    const response = new EventEmitter();
    handle?.({}, response, () => undefined);
    return () => response.emit('close');
  };
  return { later, ask };
}

test('a task waits for the answer to who has asked', () => {
  const { later, ask } = aServer();
  const task = vi.fn();
  later(task);
  const answer = ask();
  vi.advanceTimersByTime(3000);
  expect(task).not.toHaveBeenCalled();
  answer();
  vi.advanceTimersByTime(1000);
  expect(task).toHaveBeenCalledTimes(1);
});

test('a task does not wait for ever', () => {
  const { later, ask } = aServer();
  const task = vi.fn();
  later(task);
  ask();
  vi.advanceTimersByTime(11_000);
  expect(task).toHaveBeenCalledTimes(1);
});

test('of two tasks the later one is done', () => {
  const { later } = aServer();
  const [first, second] = [vi.fn(), vi.fn()];
  later(first);
  later(second);
  vi.advanceTimersByTime(11_000);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
});
