import { expect, test } from 'vitest';
import { isPictureFile } from './picture-file.ts';

test.each(['a.jpg', 'a.b.JPEG', 'мапа.svg', 'a.webp'])('%s is a picture for a page', (name) => {
  expect(isPictureFile(name)).toBe(true);
});

test.each(['a.heic', 'a.tiff', 'a.pdf', 'jpg', 'a.jpg.txt', ''])('%s is none', (name) => {
  expect(isPictureFile(name)).toBe(false);
});
