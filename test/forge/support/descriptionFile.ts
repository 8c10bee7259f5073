import { join } from 'node:path';
import { root } from '../../../src/tools/paths.ts';

export const descriptionFile = join(root, 'test', 'fixtures', 'github', 'api.json');
