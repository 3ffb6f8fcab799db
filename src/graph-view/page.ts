/** One self-contained page: the picture, the list of hops, what was looked at, and filters. No network. */
import { createHash } from 'node:crypto'
import type { Verdict } from '../iam/decision.js'
import { markup } from '../report/escape.js'
import { PAGE_SCRIPT } from './page-script.js'
import { drawing } from './svg.js'
import type { View } from './view.js'

const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--focus:#0969da;--allowed:#1a7f37;--denied:#cf222e;--unknown:#9a6700}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--panel:#151b23;--focus:#4493f8;--allowed:#3fb950;--denied:#f85149;--unknown:#d29922}}
*{box-sizing:border-box}
body{margin:0;height:100vh;display:grid;grid-template:auto minmax(0,1fr)/minmax(220px,320px) minmax(0,1fr);font:14px/1.45 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);background:var(--bg)}
body.open{grid-template-columns:minmax(220px,320px) minmax(0,1fr) minmax(280px,420px)}
header{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;padding:8px 14px;border-bottom:1px solid var(--line)}
h1{font-size:15px;margin:0}
form{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center}
fieldset{display:flex;gap:10px;border:0;margin:0;padding:0}
input[type=search]{width:250px}input[type=search],select,button:not(.hop){font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:3px 8px;max-width:260px}button:not(.hop){cursor:pointer}button:not(.hop):hover{background:var(--panel)}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
nav{overflow:auto;border-right:1px solid var(--line)}
nav ol{list-style:none;margin:0;padding:6px}
nav button{display:flex;gap:8px;width:100%;text-align:left;font:inherit;color:inherit;background:none;border:0;border-radius:6px;padding:5px 8px;cursor:pointer}
nav button:hover{background:var(--panel)}nav button.chosen{background:var(--panel);box-shadow:inset 3px 0 currentColor}
.mark{flex:none;width:1em;text-align:center}.names{color:var(--ink);overflow-wrap:anywhere;min-width:0}.names b{font-weight:600}.names small{color:var(--soft);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.allowed{color:var(--allowed)}.denied{color:var(--denied)}.unknown{color:var(--unknown)}
.mark{font-weight:700}
#picture{overflow:auto;min-width:0}
#picture svg{display:block;user-select:none}
#picture p,nav p{margin:16px;color:var(--soft)}
#legend{position:sticky;left:0;bottom:0;display:flex;flex-wrap:wrap;gap:4px 16px;width:max-content;max-width:100%;margin:8px 0 0;padding:5px 12px;list-style:none;background:var(--bg);border:1px solid var(--line);border-width:1px 1px 0 0;border-radius:0 8px 0 0;font-size:12px;color:var(--soft)}
#legend b{font-weight:700}
.xl .off{display:none}
.xl .hop{cursor:pointer}
.xl .hop:hover .way,.xl .hop:focus .way,.xl .chosen .way{stroke-width:4}
.xl .hop:focus{outline:none}.xl .hop:focus-visible .hit{stroke:var(--focus);stroke-opacity:.35}
#details{display:none;overflow:auto;border-left:1px solid var(--line);padding:12px 16px}
.open #details{display:block}
#details h2{font-size:15px;margin:0 0 8px;overflow-wrap:anywhere}#details h3{font-size:13px;margin:14px 0 4px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:2px 12px;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}dd code{display:block}.step{font-weight:600}.close{float:right;margin:0 0 8px 12px}
.steps{list-style:none;margin:0;padding:0}.steps li{padding:2px 0 2px calc(var(--indent)*14px);overflow-wrap:anywhere}
.steps .yes .mark{color:var(--allowed)}.steps .no .mark{color:var(--denied)}.steps .unknown{color:inherit}.steps .unknown .mark{color:var(--unknown)}
code{font:12px ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--soft)}
@media (max-width:800px){body,body.open{height:auto;grid-template:none/minmax(0,1fr)}nav{max-height:40vh;border-right:0}#details{border-left:0;border-top:1px solid var(--line)}}
@media print{body,body.open{display:block;height:auto}form,#zoom,.close{display:none}nav{border:0}nav li{break-inside:avoid}#picture{overflow:visible;break-before:page}#picture svg{max-width:100%;height:auto}#details{border:0;break-before:page}#legend{position:static}}`

const VERDICTS: readonly Verdict[] = ['denied', 'unknown', 'allowed']

const EMPTY = 'No file here tells of a role that assumes another, or of a task definition with a task role.'
const LEGEND =
  '<ul id="legend" aria-label="Legend"><li><b class="denied">✕</b> denied</li><li><b class="unknown">?</b> unknown, dashed</li><li><b class="allowed">✓</b> allowed</li><li>round: task definition</li><li>square: role</li></ul>'

/** Data in a script element that is not run: nothing in it may end the element. */
function data(view: View): string {
  return JSON.stringify(view).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function filters(view: View): string {
  const options = view.accounts
    .map(({ id, label }) => `<option value="${id}">${markup(label)}</option>`)
    .join('')
  const verdicts = VERDICTS.map(
    (verdict) =>
      `<label class="${verdict}"><input type="checkbox" name="verdict" value="${verdict}" checked> ${verdict} ${String(view.hops.filter((hop) => hop.verdict === verdict).length)}</label>`,
  ).join('')
  return `<form id="filters" role="search"><input type="search" id="search" placeholder="Search names, ARNs, accounts" aria-label="Search names, ARNs, accounts"><select id="account" aria-label="Account"><option value="">all accounts</option>${options}</select><fieldset aria-label="Verdicts">${verdicts}</fieldset><span id="count" role="status"></span></form>`
}

/** The whole page. */
export async function html(view: View): Promise<string> {
  const picture = await drawing(view, true)
  const nothing = view.hops.length === 0 ? 'There are no hops.' : 'No hop is like that.'
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${sha256(PAGE_SCRIPT)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who can assume whom</title>
<style>${STYLE}
</style>
</head>
<body>
<header><h1>Who can assume whom</h1>${filters(view)}<span id="zoom"><button type="button" id="farther" aria-label="Smaller">−</button> <button type="button" id="fit">Fit</button> <button type="button" id="closer" aria-label="Larger">+</button></span></header>
<nav aria-label="Hops"><ol id="hops"></ol><p id="nothing" hidden>${nothing}</p></nav>
<main id="picture" aria-label="Graph">
${view.nodes.length === 0 ? `<p>${EMPTY}</p>` : ''}
${picture}
${view.nodes.length === 0 ? '' : LEGEND}
</main>
<section id="details" aria-label="The chosen hop"></section>
<script type="application/json" id="view">${data(view)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}
