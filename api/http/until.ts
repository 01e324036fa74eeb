import { shape } from './body.ts';
import { DAY } from './fields.ts';

/** For how long somebody, or a pair, rests. */
export interface UntilBody {
  /** The day of return; without one until they come back. */
  readonly until?: string | null;
}

export const untilBody = shape<UntilBody>(['until'], {
  type: 'object',
  additionalProperties: false,
  properties: { until: { ...DAY, nullable: true } },
});
