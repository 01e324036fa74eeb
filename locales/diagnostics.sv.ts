export { diagnosticsEn as diagnosticsSv } from './diagnostics.en.ts';
