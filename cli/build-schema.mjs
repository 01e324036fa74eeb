// An esbuild plugin: the schema of definitions becomes a function when the command line is built, not at each check.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The module that makes the function when it is not built. */
const SCHEMA_MODULE = /definitions[\\/]compiler[\\/]validate[\\/]schema\.ts$/;

/** Puts ajv's code in the place of the module. What it reads here is named in build-stamp.mjs. */
export const prebuiltSchema = {
  name: 'prebuilt-schema',
  setup(build) {
    build.onLoad({ filter: SCHEMA_MODULE }, async ({ path }) => {
      const folder = dirname(path);
      const optionsFile = join(folder, 'ajv-options.json');
      const schemaFile = join(folder, '..', '..', 'schema', 'adept.schema.json');
      const contents = await schemaCode(readJson(schemaFile), readJson(optionsFile));
      return { contents, loader: 'js', resolveDir: folder };
    });
  },
};

async function schemaCode(schema, options) {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const ajv = new Ajv2020({ ...options, code: { source: true, esm: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  return `${code}\nexport function schemaCheck() { return validate; }\n`;
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
