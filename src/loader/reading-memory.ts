import { join } from 'node:path';
import type { Place } from '#lib/positioned-yaml.ts';
import type { CollectionName } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import type { Locate } from './locate.ts';
import type { Pictures } from './pictures.ts';
import { readFile, type FileRead, type Reading } from './read-file.ts';
import { toStamp } from './stamp.ts';

/** What a file gave, and all that it hangs on beside the code and the settings. */
export interface KeptReading {
  stamp: string;
  /** The pictures it names, and what was wrong with each, as JSON. */
  asked: [src: string, problem: string][];
  read: FileRead;
  /** Places in it that findings of several files have asked for, by path. */
  places: Map<string, Place>;
}

/**
 * What files gave when they were read, for whoever reads one folder again and again: `astro dev`.
 * A file is read again when its times or size are new, when a picture it names has come or gone, or
 * when the settings are others.
 */
export class ReadingMemory {
  #before: ReadonlyMap<string, KeptReading>;
  #now = new Map<string, KeptReading>();
  #settings: string;
  #site: Site | undefined;
  #isNew: boolean;

  /**
   * With the readings of another process, and the settings it had, as JSON; `isNew` where nobody has
   * kept them yet.
   */
  constructor(before: ReadonlyMap<string, KeptReading> = new Map(), settings = '', isNew = false) {
    this.#before = before;
    this.#settings = settings;
    this.#isNew = isNew;
  }

  /** Whether it knows of any file, read with these settings. */
  knows(site: Site): boolean {
    return this.#before.size + this.#now.size > 0 && this.#settings === JSON.stringify(site);
  }

  /** As `readFile`; what it returned before, where nothing has changed. */
  read = <Name extends CollectionName>(
    name: Name,
    file: string,
    reading: Reading,
  ): FileRead<Name> => {
    this.#settle(reading.site);
    const stamp = toStamp(join(reading.contentDir, file));
    const known = this.#now.get(file) ?? this.#before.get(file);
    const isStill = known?.stamp === stamp && hasPictures(known, file, reading.pictures);
    const kept = isStill ? known : readAnew(name, file, stamp, reading);
    this.#isNew ||= !isStill;
    this.#now.set(file, kept);
    return kept.read as FileRead<Name>;
  };

  /** A `locate` that looks a place up once for as long as its file stays as it is. */
  keepPlaces = (locate: Locate): Locate => {
    return (file, path, part) => {
      const places = this.#now.get(file)?.places;
      const key = JSON.stringify([path, part]);
      const place = places?.get(key) ?? locate(file, path, part);
      places?.set(key, place);
      return place;
    };
  };

  /** What was read in this process, and with which settings; undefined where nothing was new. */
  toKeep(): { readings: ReadonlyMap<string, KeptReading>; settings: string } | undefined {
    return this.#isNew ? { readings: this.#now, settings: this.#settings } : undefined;
  }

  /** With other settings every file may read otherwise. */
  #settle(site: Site): void {
    if (site === this.#site) return;
    this.#site = site;
    const settings = JSON.stringify(site);
    if (settings === this.#settings) return;
    this.#settings = settings;
    this.#before = new Map();
    this.#now = new Map();
  }
}

function readAnew(
  name: CollectionName,
  file: string,
  stamp: string,
  reading: Reading,
): KeptReading {
  const asked: KeptReading['asked'] = [];
  const pictures: Pictures = {
    ...reading.pictures,
    findProblem(of, src) {
      const problem = reading.pictures.findProblem(of, src);
      asked.push([src, toText(problem)]);
      return problem;
    },
  };
  const read = readFile(name, file, { ...reading, pictures });
  return { stamp, asked, read, places: new Map() };
}

function hasPictures({ asked }: KeptReading, file: string, pictures: Pictures): boolean {
  return asked.every(([src, problem]) => toText(pictures.findProblem(file, src)) === problem);
}

function toText(problem: ReturnType<Pictures['findProblem']>): string {
  return problem ? JSON.stringify(problem) : '';
}
