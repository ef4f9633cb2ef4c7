// The core that the benchmark measures against: as it was before its answers left the wasm in one piece.
// It is built by its own scripts, once for each version of the compiler, and kept in target/.

import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fail, output, root, run, say } from '../lib/project.mjs';
import { packagesArePresent } from '../lib/setup.mjs';

export const BASELINE = '7b5303e';

const COMMIT = '7b5303ebc76d5ab5e7acf13679db94c1714dbd4c';

/** The pkg/ of that commit. */
export function buildBaseline() {
  // In here Rust finds the version that the project asks for today: both cores have one compiler.
  const compiler = output('rustc', ['--version'])?.split(' ')[1];
  const built = join(root, 'target', 'bench', `${BASELINE}-rust-${compiler}`);
  if (existsSync(built)) return built;

  say(`Building the core as it was at ${BASELINE}: some minutes, this once`);
  requireCommit();
  const folder = `${built}.building`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Through an index of its own, so that nothing changes in the repository.
  const index = { GIT_INDEX_FILE: join(folder, '.index') };
  run('git', ['read-tree', COMMIT], index);
  run('git', ['checkout-index', '--all', `--prefix=${folder}/`], index);
  // Where the packages are not those of that commit, its own scripts install them.
  if (packagesArePresent(join(folder, 'package-lock.json'))) {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  }
  const build = "import('./scripts/package.mjs').then(({ buildPackage }) => buildPackage());";
  run(process.execPath, ['--eval', build], {}, folder);
  renameSync(join(folder, 'pkg'), built);
  rmSync(folder, { recursive: true });
  return built;
}

function requireCommit() {
  if (output('git', ['rev-parse', '--verify', '--quiet', `${COMMIT}^{commit}`])) return;
  const isShallow = output('git', ['rev-parse', '--is-shallow-repository']) === 'true';
  fail(
    isShallow
      ? `The history here is too shallow: it does not reach back to commit ${BASELINE}, whose core is measured against. Run: git fetch --unshallow`
      : `There is no commit ${BASELINE} here, whose core is measured against: clone the project with its history.`,
  );
}
