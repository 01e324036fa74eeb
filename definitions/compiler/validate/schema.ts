/** The schema as a function. Built once, on first use: building it costs more than a check. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMA } from '../../schema/definition.ts';
import type { Definition } from '../../schema/definition.ts';

let built: ValidateFunction<Definition> | undefined;

/** Accepts plain values of a tree. Changes them: whole numbers and true/false are made of their texts. */
export function schemaCheck(): ValidateFunction<Definition> {
  built ??= new Ajv2020({
    allErrors: true,
    verbose: true,
    coerceTypes: true,
    strict: true,
    // A test holds the schema to its own schema; doing it here would triple the time of a check.
    meta: false,
    validateSchema: false,
    // Building the check is most of a cold start, and a check runs a few times: better code is not worth its time.
    inlineRefs: false,
    code: { optimize: false },
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    allowMatchingProperties: true,
  }).compile<Definition>(SCHEMA);
  return built;
}
