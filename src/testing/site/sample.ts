import { join } from 'node:path';
import { inject } from 'vitest';
import { openSite, type Opened } from '../open-site.ts';
import { projectRoot } from '../project-root.ts';
import { readPages } from '../read-site.ts';
import { readPlace } from '../site-place.ts';
import { findTemplates, type Templates } from '../templates.ts';

/** The folder of the built sample; global-setup.ts built it. */
export const sample = inject('sample');

export const samplePages = readPages(sample);

/** One page of each template. */
export const templates: Templates = findTemplates(samplePages, join(projectRoot, 'content'));

export async function openSample(): Promise<Opened> {
  return await openSite(sample, readPlace(join(projectRoot, 'content')).base);
}
