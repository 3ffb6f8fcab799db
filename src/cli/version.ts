/** The package's version, put in by the compile script. */
declare const XROLE_LINT_VERSION: string | undefined

export const version = typeof XROLE_LINT_VERSION === 'string' ? XROLE_LINT_VERSION : '0.0.0-source'
export const homepage = 'https://github.com/xrole-lint/xrole-lint'
