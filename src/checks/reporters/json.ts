import type { Finding } from '#schema/finding.ts';

/** All findings as JSON, for other tools: `{ "errors": 1, "warnings": 0, "findings": […] }`. */
export function renderJson(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return JSON.stringify({ errors, warnings: findings.length - errors, findings }, undefined, 2);
}
