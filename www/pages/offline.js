// @ts-check

// The page from a disk, where nothing can be fetched: the core comes with it.

import './offline-core.js';
import './page.js';
