import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '#lib/decode-text.ts';
import { parsePositionedYaml } from '#lib/positioned-yaml.ts';
import { toEncodingFinding } from '#schema/encoding-findings.ts';
import type { Finding } from '#schema/finding.ts';
import { siteSchema, type Site, type SiteData } from '#schema/site.ts';
import { sortFindings } from '#schema/sort-findings.ts';
import { toFindings } from '#schema/to-findings.ts';
import { toCutOffFindings, toYamlFindings } from '#schema/yaml-findings.ts';
import { toStandIn } from './stand-in.ts';

const FILE = 'site.yaml';

/** What a newcomer can paste. */
const EXAMPLE = `name: My archive
url: https://example.org/
language: en
timeZone: Europe/Kyiv`;

/** A `site.yaml` as it was read. */
export interface SiteRead {
  /** There exactly when there is no error among the findings. */
  site?: Site;
  /** For a file with errors: what the content can be read by, to find what is wrong there too. */
  standIn?: Site;
  findings: Finding[];
}

/** Reads `site.yaml` of a content folder. Never throws. */
export function readSite(contentDir: string): SiteRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(contentDir, FILE));
  } catch {
    return { findings: [missing(contentDir)] };
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return refused([toEncodingFinding(FILE, decoded)]);
  return parseSite(decoded.text);
}

/** The text of a `site.yaml` as a Site; see `readSite`. */
export function parseSite(text: string): SiteRead {
  const yaml = parsePositionedYaml(text);
  if (yaml.problems.length > 0) return refused(toYamlFindings(FILE, yaml));
  const parsed = siteSchema.safeParse(yaml.data ?? {});
  if (parsed.success) {
    return { site: toSite(parsed.data), findings: toCutOffFindings(FILE, yaml) };
  }
  const { issues } = parsed.error;
  const findings = toFindings(issues, { file: FILE, kind: 'site', yaml, schema: siteSchema });
  return refused(sortFindings(findings), toStandIn(yaml.data, issues));
}

function refused(findings: Finding[], standIn = toStandIn({})): SiteRead {
  return { findings, standIn: toSite(standIn) };
}

/** What follows from the settings: the two parts of the address, and who publishes. */
export function toSite(data: SiteData): Site {
  const { origin, pathname } = new URL(data.url);
  return {
    ...data,
    origin,
    base: pathname.endsWith('/') ? pathname : `${pathname}/`,
    publisher: data.publisher ?? { name: data.name, kind: 'organization' },
  };
}

function missing(contentDir: string): Finding {
  return {
    rule: 'no-site',
    severity: 'error',
    file: FILE,
    message: `There is no readable site.yaml in ${contentDir}.`,
    hint: `Create it with at least these lines:\n\n${EXAMPLE}\n`,
  };
}
