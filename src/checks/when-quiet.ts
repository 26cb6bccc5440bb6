/** For how long nobody may have asked for anything. */
const PAUSE = 400;

/** Longer than this nothing waits, however busy the server is. */
const LIMIT = 10_000;

type Handle = (
  request: unknown,
  response: { once: (event: 'close', listen: () => void) => unknown },
  next: () => void,
) => void;

interface Asked {
  middlewares: { use: (handle: Handle) => unknown };
}

/**
 * Returns what puts a task off until the server has had nothing to do for a moment. A task that waits
 * gives way to the next one.
 */
export function whenQuiet({ middlewares }: Asked): (task: () => void) => void {
  let [open, quietSince] = [0, Date.now()];
  let timer: NodeJS.Timeout | undefined;
  middlewares.use((_request, response, next) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      quietSince = Date.now();
    });
    next();
  });
  return (task) => {
    const due = Date.now() + LIMIT;
    quietSince = Date.now();
    clearInterval(timer);
    timer = setInterval(() => {
      const isQuiet = open === 0 && Date.now() - quietSince >= PAUSE;
      if (!isQuiet && Date.now() < due) return;
      clearInterval(timer);
      task();
    }, 100);
    timer.unref();
  };
}
