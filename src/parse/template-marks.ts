/** Whether a text may hold tags of an engine that fills it in before anybody reads it: Go, Helm, Jinja, ERB. */
export function isTemplated(text: string): boolean {
  return text.includes('{{') || text.includes('{%') || text.includes('<%')
}
