import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeEditorHelp } from '#checks/editor-help.ts';
import { aFolder, writeFiles } from '../build-site.ts';
import { openInEditor } from '../language-server.ts';

/* The language server of Astro's extension, with what `npm run dev` and `npm run new` write for it. */

function anOpenFile(name: string, text: string): { workspace: string; file: string } {
  const workspace = aFolder('newsroom');
  writeFiles(workspace, { [`content/${name}`]: text });
  writeEditorHelp(pathToFileURL(`${workspace}/`), join(workspace, 'content'));
  return { workspace, file: join(workspace, 'content', name) };
}

test('an article that has just been begun is completed, explained and checked', async () => {
  const text = '---\ntitle: 1984\ntpye: news\ntype: newz\n\n---\n';
  const { workspace, file } = anOpenFile('articles/2024/03/Міст відкрито.md', text);
  const { completions, hover, problems } = await openInEditor(workspace, file, {
    completeAt: 4,
    hoverAt: 1,
  });
  expect(completions).toEqual(expect.arrayContaining(['standfirst', 'hero', 'corrections']));
  expect(completions).not.toContain('lead');
  expect(hover).toContain('The headline, without the kicker.');
  expect(problems.join('\n')).toContain('Property tpye is not allowed.');
  expect(problems.join('\n')).toContain('"news", "analysis", "opinion"');
  expect(problems.join('\n')).toContain('Missing property "date".');
  expect(problems).toHaveLength(3);
}, 60_000);

test('a brief is completed with its own fields', async () => {
  const { workspace, file } = anOpenFile('briefs/2024/03/09/1204-x.md', '---\nlead: A.\n\n---\n');
  const { completions, problems } = await openInEditor(workspace, file, {
    completeAt: 2,
    hoverAt: 1,
  });
  expect(completions).toEqual(expect.arrayContaining(['article', 'draft']));
  expect(completions).not.toContain('title');
  expect(problems).toEqual([]);
}, 60_000);
