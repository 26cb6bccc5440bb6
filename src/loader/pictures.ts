import { readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { findNearest } from '#lib/distance.ts';
import { isPictureFile } from '#lib/picture-file.ts';
import { findPictureFault } from '#pictures/find-fault.ts';
import type { Finding } from '#schema/finding.ts';

/** Knows which picture files there are, reading each folder once. */
export interface Pictures {
  /**
   * What is wrong with a picture that `file` names as `src`; undefined when it is there and can be
   * read, or on another host. `severity` follows the house rule: a picture beside the article must be there;
   * one under `/media/` must be there in a strict archive.
   */
  findProblem(file: string, src: string): Told | undefined;
  /** The objection to a picture on another host, where the page would have to load it. */
  findElsewhere(src: string): Told | undefined;
}

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

type Told = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>;

/** An index of the picture files below a content folder. */
export function makePictures(contentDir: string, strict: boolean): Pictures {
  const folders = new Map<string, Set<string>>();
  const namesIn = (folder: string): Set<string> => {
    const known = folders.get(folder) ?? readNames(join(contentDir, folder));
    folders.set(folder, known);
    return known;
  };
  return {
    findProblem(file, src) {
      if (ELSEWHERE.test(src)) return undefined;
      const isRooted = src.startsWith('/');
      const wanted = toFile(file, src);
      if (wanted.startsWith('..')) return outside(src);
      const names = namesIn(posix.dirname(wanted));
      const name = posix.basename(wanted);
      const severity = isRooted && !strict ? 'warning' : 'error';
      if (names.has(name)) {
        if (!isPictureFile(name)) return unshown(src, severity);
        const fault = findPictureFault(join(contentDir, wanted));
        return fault === undefined ? undefined : broken(src, fault);
      }
      return absent(src, wanted, severity, findAlike(name, names));
    },
    findElsewhere: (src) => (ELSEWHERE.test(src) ? elsewhere(src, strict) : undefined),
  };
}

/** The path below the content folder that `src`, written in `file`, means. */
function toFile(file: string, src: string): string {
  const [path = ''] = src.split(/[?#]/, 1);
  const decoded = decode(path).normalize('NFC');
  if (decoded.startsWith('/')) return posix.normalize(decoded.slice(1));
  return posix.normalize(posix.join(dirname(file).replaceAll('\\', '/'), decoded));
}

function readNames(folder: string): Set<string> {
  try {
    return new Set(readdirSync(folder).map((name) => name.normalize('NFC')));
  } catch {
    return new Set();
  }
}

/** Cameras shout: `HERO.JPG` is another file than `hero.jpg` wherever capitals count. */
function findAlike(name: string, names: Set<string>): string | undefined {
  const low = name.toLowerCase();
  return [...names].find((each) => each.toLowerCase() === low) ?? findNearest(name, names);
}

function absent(
  src: string,
  wanted: string,
  severity: Finding['severity'],
  nearest: string | undefined,
): Told {
  return {
    rule: 'missing-picture',
    severity,
    message: `There is no picture "${src}".`,
    hint: nearest ? `Did you mean \`${nearest}\`?` : `Put the file at content/${wanted}.`,
  };
}

/** Left alone, it would be missing on the page without a word. */
function unshown(src: string, severity: Finding['severity']): Told {
  return {
    rule: 'picture-kind',
    severity,
    message: `The picture "${src}" is of a kind that pages cannot show.`,
    hint: 'Save it as JPEG, PNG, WebP, AVIF, GIF or SVG, and write the new name.',
  };
}

/** No page could be made of it, whoever names it. */
function broken(src: string, fault: string): Told {
  return {
    rule: 'broken-picture',
    severity: 'error',
    message: `The picture "${src}" cannot be read: ${fault}.`,
    hint: 'Open it in a picture program and save it again, or take another copy of it.',
  };
}

function elsewhere(src: string, strict: boolean): Told {
  return {
    rule: 'foreign-picture',
    severity: strict ? 'error' : 'warning',
    message: `The picture "${src}" is on another host, so it is not shown.`,
    hint: 'Save the file beside the article and write its name.',
  };
}

function outside(src: string): Told {
  return {
    rule: 'missing-picture',
    severity: 'error',
    message: `The picture "${src}" is outside the content folder.`,
    hint: 'Put the file beside the article, or under content/media/ and write `/media/name.jpg`.',
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
