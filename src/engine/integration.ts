import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir, outDir } from '#site/inputs.ts';
import { COMPILE_INTO, compileInto } from './code/astro-shapes.ts';
import { findOutFault } from './out-place.ts';
import { moveIn, recover, removeStaleStages, stageFor } from './publish.ts';

/** Builds beside the output folder and moves in when everything is done. Must stand last. */
export function publish(): AstroIntegration {
  const target = process.env[COMPILE_INTO];
  if (target !== undefined) return compileInto(target);
  let stage = '';
  return {
    name: 'backfile:publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'preview') updateConfig({ outDir: pathToFileURL(`${outDir}/`) });
        if (command !== 'build') return;
        const project = fileURLToPath(config.root);
        const fault = findOutFault(outDir, { project, contentDir });
        if (fault !== undefined) refuse(fault);
        removeStaleStages(project, isAlive);
        stage = stageFor(project, process.pid);
        updateConfig({ outDir: pathToFileURL(`${stage}/`) });
      },
      'astro:build:done': ({ logger }) => {
        recover(outDir);
        moveIn(stage, outDir);
        logger.info(`the site stands in ${outDir}`);
      },
    },
  };
}

/** Whoever typed it needs a sentence, not the way through our code. */
function refuse(fault: string): never {
  console.error(fault);
  process.exit(1);
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
