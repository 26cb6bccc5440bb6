import { writeSync } from 'node:fs';

/*
 * Loaded into a build that is measured: says at the end what the process used, as
 * `meter MICROSECONDS KILOBYTES` (processor time, user and system; largest resident memory).
 */
process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, `meter ${userCPUTime + systemCPUTime} ${maxRSS}\n`);
});
