export { diagnosticsEn as diagnosticsFi } from './diagnostics.en.ts';
