/** The languages in which diagnostics are told. */
import { diagnosticsEn } from '../diagnostics.en.ts';
import { diagnosticsFi } from '../diagnostics.fi.ts';
import { diagnosticsSv } from '../diagnostics.sv.ts';
import type { DiagnosticCatalogue } from './catalogue.ts';

export const DIAGNOSTIC_LANGUAGES = ['en', 'sv', 'fi'] as const;
export type DiagnosticLanguage = (typeof DIAGNOSTIC_LANGUAGES)[number];

export const DIAGNOSTICS: Readonly<Record<DiagnosticLanguage, DiagnosticCatalogue>> = {
  en: diagnosticsEn,
  sv: diagnosticsSv,
  fi: diagnosticsFi,
};
