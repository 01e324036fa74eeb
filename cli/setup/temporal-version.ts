/** The last version that both sources give: later ones cannot be built by `go install`. */
export const TEMPORAL_VERSION = 'v1.5.1';
