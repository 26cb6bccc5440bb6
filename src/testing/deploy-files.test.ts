import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { Job, type IJob } from 'kubernetes-models/batch/v1';
import { PersistentVolumeClaim, type IPersistentVolumeClaim } from 'kubernetes-models/v1';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './project-root.ts';

/*
 * The files that a large archive is built with on other people's machines, against the schemas that
 * GitHub's own parser and the Kubernetes API bring; and that their parts name the same slices.
 */

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const workflows = [
  'src/docs/deploy/github-shards.yml',
  ...readdirSync(join(projectRoot, '.github/workflows')).map((name) => `.github/workflows/${name}`),
];

function findWorkflowFaults(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test.each(workflows)('%s is a workflow as GitHub reads it', (path) => {
  expect(findWorkflowFaults(path, read(path))).toEqual([]);
});

test('a workflow with a misspelt key is not', () => {
  const text = read('src/docs/deploy/github-shards.yml').replace('fail-fast:', 'fail-slow:');
  expect(findWorkflowFaults('x.yml', text).join('\n')).toContain('fail-slow');
});

const shards = z.object({
  env: z.object({ SHARDS: z.number() }),
  jobs: z.object({
    slice: z.object({
      strategy: z.object({ matrix: z.object({ shard: z.array(z.number()) }) }),
    }),
  }),
});

test('the matrix has each slice once', () => {
  const { env, jobs } = shards.parse(parse(read('src/docs/deploy/github-shards.yml')));
  const all = Array.from({ length: env.SHARDS }, (_, index) => index + 1);
  expect(jobs.slice.strategy.matrix.shard).toEqual(all);
});

type Manifest = (IJob & { kind: 'Job' }) | IPersistentVolumeClaim;

describe('the Kubernetes manifest', () => {
  const text = read('src/docs/deploy/kubernetes-shards.yaml');
  const documents = parseAllDocuments(text).map((one) => one.toJS() as Manifest);
  const jobs = documents.filter((one) => one.kind === 'Job');

  test('is a volume claim and three jobs, each as the API knows it', () => {
    for (const one of documents) {
      const model = one.kind === 'Job' ? new Job(one) : new PersistentVolumeClaim(one);
      expect(() => {
        model.validate();
      }).not.toThrow();
    }
    expect(jobs.map(({ metadata }) => metadata?.name)).toEqual([
      'backfile-plan',
      'backfile-slice',
      'backfile-merge',
    ]);
  });

  test('is refused where a number is a text', () => {
    const wrong = new Job({ spec: { completions: 'eight' } } as unknown as IJob);
    expect(() => {
      wrong.validate();
    }).toThrow('completions');
  });

  test('has as many slices as each slice is told, and one image for all', () => {
    const slice = jobs.find(({ metadata }) => metadata?.name === 'backfile-slice')?.spec;
    const told = slice?.template.spec?.containers[0]?.env?.find(({ name }) => name === 'SHARDS');
    expect(slice?.completionMode).toBe('Indexed');
    expect(told?.value).toBe(String(slice?.completions));
    const images = jobs.flatMap(({ spec }) => spec?.template.spec?.containers.map((c) => c.image));
    expect(new Set(images).size).toBe(1);
  });
});
