import type { Finding } from '#schema/finding.ts';

/**
 * Findings as workflow commands, which GitHub shows beside the line of a pull request.
 * `folder` is the content folder's path from the repository's root. Source of the escapes:
 * actions/toolkit, packages/core/src/command.ts.
 */
export function renderGithub(findings: readonly Finding[], folder: string): string {
  return findings.map((finding) => toCommand(finding, folder)).join('\n');
}

function toCommand(finding: Finding, folder: string): string {
  const { severity, rule, file, line, column, message, hint } = finding;
  const properties = [
    ['file', [folder, file].filter(Boolean).join('/')],
    ['line', line],
    ['col', column],
    ['title', rule],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, hint].filter(Boolean).join('\n');
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
