/** Fields that several bodies have. */

/** A day as it is written; whether it exists is checked where it is used. */
export const DAY = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
  description: 'a day such as 2024-09-02',
} as const;
