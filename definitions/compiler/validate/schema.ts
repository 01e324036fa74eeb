/** The schema as a function. Built once, on first use: building it costs more than a check. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../schema/adept.schema.json' with { type: 'json' };
import type { Definition } from '../definition.ts';
// Without `meta` and `validateSchema`: a test holds the schema to its own schema; here it would triple the time.
import options from './ajv-options.json' with { type: 'json' };

let built: ValidateFunction<Definition> | undefined;

/**
 * Accepts plain values of a tree. Changes them: whole numbers and true/false are made of their texts. In the built
 * command line this file is replaced by what ajv makes of the schema (cli/build-schema.mjs).
 */
export function schemaCheck(): ValidateFunction<Definition> {
  built ??= new Ajv2020(options).compile<Definition>(schema);
  return built;
}
