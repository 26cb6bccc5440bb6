import { describe, expect, test } from 'vitest';
import { parseTimeOutput, toMedian } from './time-output.ts';

describe('what GNU time wrote', () => {
  test('becomes processor time, wall time and megabytes', () => {
    expect(parseTimeOutput('user 19.37 system 3.99 wall 53.29 peak 813192\n')).toEqual({
      cpuSeconds: 23.36,
      wallSeconds: 53.29,
      peakMegabytes: 794.132_812_5,
    });
  });

  test('is found below its notice of a failed command', () => {
    const text =
      'Command exited with non-zero status 1\nuser 0.11 system 0.03 wall 0.40 peak 1024\n';
    expect(parseTimeOutput(text)).toEqual({ cpuSeconds: 0.14, wallSeconds: 0.4, peakMegabytes: 1 });
  });

  test.each(['', 'time: cannot run hugo: No such file or directory\n'])(
    'is not made up where there is nothing: %j',
    (text) => {
      expect(() => parseTimeOutput(text)).toThrow('GNU time wrote no figures');
    },
  );
});

describe('the median', () => {
  const run = (cpuSeconds: number, wallSeconds = 1, peakMegabytes = 1) => ({
    cpuSeconds,
    wallSeconds,
    peakMegabytes,
  });

  test('is taken figure by figure', () => {
    expect(toMedian([run(3, 10, 500), run(1, 30, 400), run(2, 20, 600)])).toEqual(run(2, 20, 500));
  });

  test('of two runs is one that happened', () => {
    expect(toMedian([run(9), run(4)]).cpuSeconds).toBe(4);
  });

  test('of no runs is an error', () => {
    expect(() => toMedian([])).toThrow('no runs');
  });
});
