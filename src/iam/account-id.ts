/** Whether a string is the id of an AWS account: 12 digits (ARN-6). */
export function isAccountId(value: string): boolean {
  if (value.length !== 12) return false
  for (const digit of value) if (digit < '0' || digit > '9') return false
  return true
}
