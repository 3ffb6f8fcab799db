/** Directives of template languages: marks that choose or repeat what stands between them and give no value. */
export interface Directive {
  readonly end: number
  /** 1 opens a block, -1 closes one. */
  readonly nesting: 1 | 0 | -1
}

const LONGEST = 300

/** Openers and closers; what directives of Terraform, Jinja, Go, Handlebars and ERB look like. */
const FORMS: readonly { readonly open: string; readonly close: string; readonly onlyKeywords?: boolean }[] = [
  { open: '%{', close: '}' },
  { open: '{%', close: '%}' },
  { open: '{#', close: '#}' },
  { open: '{{', close: '}}', onlyKeywords: true },
  { open: '<%', close: '%>' },
]

const OPENS = /^(?:#\w+|if|for|range|with|define|block|each|unless|macro)\b/
const CLOSES = /^(?:\/\w*|end\w*)\b|^\/\w/
const SILENT = /^(?:[!^/#]|else\b|elif\b|define\b|set\b|import\b|template\b|\$\w+\s*:?=)/

/** A directive that begins here. */
export function directiveAt(source: string, start: number): Directive | undefined {
  const c = source[start]
  if (c !== '%' && c !== '{' && c !== '<') return undefined
  const form = FORMS.find(({ open }) => source.startsWith(open, start))
  if (form === undefined || source.startsWith('<%=', start)) return undefined
  const from = start + form.open.length
  const close = source.slice(from, from + LONGEST).indexOf(form.close)
  if (close < 0) return undefined
  const inner = source.slice(from, from + close).replace(/^[-~+\s]+/, '')
  const end = from + close + form.close.length
  if (CLOSES.test(inner)) return { end, nesting: -1 }
  if (OPENS.test(inner)) return { end, nesting: 1 }
  return form.onlyKeywords === true && !SILENT.test(inner) ? undefined : { end, nesting: 0 }
}
