/** Why nothing can be done with a definition: for people its diagnostics, for programs those as JSON. */
import { DIAGNOSTICS } from '../../locales/diagnostics/index.ts';
import type { DefinitionFile } from '../definition-file.ts';
import { tellFault } from '../tell-fault.ts';
import { checkedJson } from './json.ts';
import { countsText, diagnosticsText } from './text.ts';

/** Tells, in text or JSON, why a definition cannot be used. */
export function tellDefinitionFault(definition: DefinitionFile, json: boolean): void {
  const detail = `${definition.file}: ${countsText(definition.compiled, DIAGNOSTICS.en)}`;
  tellFault(json, { detail, ...checkedJson(definition, DIAGNOSTICS.en) }, diagnosticsText(definition));
}
