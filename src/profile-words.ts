/** By what AWS config and credentials files are known: to what reads them, and to what looks before reading. */

/** Settings that nobody should see. */
export const SECRET_SETTINGS: ReadonlySet<string> = new Set([
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'aws_security_token',
])

/** Settings that mean something to AWS SDKs and to no other program that we know of. */
export const TELLING_SETTINGS: ReadonlySet<string> = new Set([
  'credential_source',
  'source_profile',
  'web_identity_token_file',
  'credential_process',
  'sso_session',
  'sso_start_url',
  'sso_account_id',
  'sso_role_name',
])

/** Settings that other programs have too (saml2aws: `role_arn`): they count where name or headers tell the rest. */
export const COMMON_SETTINGS: ReadonlySet<string> = new Set([
  ...SECRET_SETTINGS,
  'role_arn',
  'role_session_name',
  'external_id',
  'mfa_serial',
  'region',
  'output',
])

/** First words of headers that only AWS's config file has. */
export const SECTIONS: readonly string[] = ['profile', 'sso-session', 'services']

const AWS_PATH = /(?:^|\/)\.aws\/|(?:^|[^a-z])aws[^a-z/]*(?:config|credentials|profiles?)(?:[^a-z]|$)/

/** Whether a file is named as AWS's are. */
export function isNamedAsAws(path: string): boolean {
  return AWS_PATH.test(path.toLowerCase())
}
