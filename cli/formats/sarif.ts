/** Diagnostics as SARIF 2.1.0, which code hosts and editors read. */
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Range, Severity } from '../../definitions/compiler/index.ts';
import { diagnosticText } from '../../locales/diagnostics/catalogue.ts';
import type { DiagnosticCatalogue } from '../../locales/diagnostics/catalogue.ts';
import type { DefinitionFile } from '../definition-file.ts';
import { codePage } from '../code-pages.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** A file below this folder by its way from here, others by their whole address. */
function uriOf(file: string): string {
  const way = relative(process.cwd(), file);
  const outside = way.startsWith('..') || way === '';
  return outside ? pathToFileURL(file).href : way.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function placeOf({ file, line, col, endLine, endCol }: Range): object {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: col, endLine, endColumn: endCol },
  };
}

function resultOf(diagnostic: Diagnostic, rules: readonly string[], catalogue: DiagnosticCatalogue): object {
  const { code, severity, range, related } = diagnostic;
  const { message, expected, next } = diagnosticText(catalogue, diagnostic);
  const { labels } = catalogue;
  const text = `${message}\n${labels.expected}: ${expected}\n${labels.next}: ${next}`;
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: LEVEL[severity],
    message: { text },
    locations: [{ physicalLocation: placeOf(range) }],
    relatedLocations: related.map((one, id) => ({
      id,
      physicalLocation: placeOf(one.range),
      message: { text: catalogue.related[one.note](one.name) },
    })),
  };
}

/** What a viewer shows about a code: its page. */
function ruleOf(code: string): object {
  const page = codePage(code);
  if (page === undefined) return { id: code };
  return { id: code, shortDescription: { text: page.title }, help: { text: page.text, markdown: page.text } };
}

/** One run of the check, ended by a line end. Columns count UTF-16 units. */
export function checkedAsSarif(checked: readonly DefinitionFile[], catalogue: DiagnosticCatalogue): string {
  const all = checked.flatMap(({ compiled }) => compiled.diagnostics);
  const rules = [...new Set(all.map(({ code }) => code))].toSorted();
  const run = {
    tool: { driver: { name: 'adept', rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    results: all.map((one) => resultOf(one, rules, catalogue)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
