/** A text as a filter of OData takes it. */
export function odataText(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
