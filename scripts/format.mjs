// npm run format: writes every file as npm run check wants it.

import { run, runPackage } from './lib/project.mjs';
import { preparePackages, prepareRust } from './lib/setup.mjs';

preparePackages();
prepareRust({ components: ['fmt'] });
run('cargo', ['fmt']);
runPackage('prettier/bin/prettier.cjs', ['--write', '--list-different', '.']);
