import type { Site } from '#schema/site.ts';
import { getSite } from './get-site.ts';

/** The publication of this build, from `site.yaml` of the content folder, read once. */
export const site: Site = getSite();
