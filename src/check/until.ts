/** Dates up to which a suppression holds. */

/** `2026-06-30`, and a day that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Whether a suppression still holds on a day; both as ISO dates, the last day included. */
export function holdsOn(today: string, until: string | undefined): boolean {
  return until === undefined || (isDate(until) && today <= until)
}

/** Why a suppression with a date no longer hides anything. */
export function endedMessage(until: string): string {
  return isDate(until)
    ? `this suppression ended on ${until}`
    : `until=${until} is not a date such as 2026-06-30`
}
