import * as module from 'node:module';
import { cacheFolder } from '../node/cacheFolder.ts';

// The command line is one large file, and compiling it is a seventh of a check of a small portfolio. Node 22 and later keep
// what was compiled, and use it as long as the file is the same; where the folder cannot be written they go without.
if ('enableCompileCache' in module) module.enableCompileCache(cacheFolder('compiled'));
module.createRequire(import.meta.url)('./readiness.cjs');
