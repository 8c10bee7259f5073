/** A log in the shape in which a new one is written. */
export function logOf(...rows: readonly string[]): string {
  return `# Job search

| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

export const goodRow = '| 2017-02-03 | Outreach | Acme | Sam Sample, CTO | email | coffee on Friday | | |';
