import { expect, test } from 'vitest';
import { directionOf } from './text-direction.ts';

test.each(['ar', 'he', 'fa', 'ur', 'ps', 'yi', 'ckb', 'dv', 'ar-EG', 'az-Arab', 'pa-PK'])(
  '%s runs from right to left',
  (language) => {
    expect(directionOf(language)).toBe('rtl');
  },
);

test.each(['en', 'uk', 'zh', 'az', 'pa', 'ar-Latn', 'not a language'])(
  '%s runs from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);
