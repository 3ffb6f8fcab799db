// 4d33faad01e8eedd
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_crypto = require('node:crypto');
var xroleLint = require('./xrole-lint.cjs');
var svg = require('./svg.cjs');
require('node:path');
require('node:fs');
require('node:util');

const PAGE_SCRIPT = String.raw`
const view = JSON.parse(document.getElementById('view').textContent)
const byId = (id) => document.getElementById(id)
const nodes = new Map(view.nodes.map((node) => [node.id, node]))
const accounts = new Map(view.accounts.map((account) => [account.id, account]))
const marks = { yes: '\u2713', no: '\u2715', unknown: '?', info: '\u00b7' }
const signs = { allowed: '\u2713', denied: '\u2715', unknown: '?' }
const words = { yes: 'holds', no: 'does not hold', unknown: 'not known', info: '' }
const element = (name, text, className) => {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  if (className) made.className = className
  return made
}
const search = view.hops.map(({ from, to }) =>
  [from, to].map((id) => {
    const node = nodes.get(id)
    return [node.name, node.arn ?? '', accounts.get(node.account).label].join(' ')
  }).join(' ').toLowerCase())
const taskNames = new Map()
for (const { from, to } of view.runs) taskNames.set(to, (taskNames.get(to) ?? '') + ' ' + nodes.get(from).name.toLowerCase())
const items = new Map()
let chosen

const rank = { denied: 0, unknown: 1, allowed: 2 }
const names = new Intl.Collator('en', { numeric: true })
const titleOf = ({ from, to }) => nodes.get(from).name + ' \u2192 ' + nodes.get(to).name
const listed = [...view.hops].sort((a, b) => rank[a.verdict] - rank[b.verdict] || names.compare(titleOf(a), titleOf(b)))
for (const hop of listed) {
  const item = element('li')
  const button = element('button', undefined, 'hop ' + hop.verdict)
  button.type = 'button'
  button.append(element('span', signs[hop.verdict], 'mark'))
  const names = element('span', undefined, 'names')
  names.append(element('b', nodes.get(hop.from).name), ' \u2192 ', element('b', nodes.get(hop.to).name))
  names.append(element('small', hop.verdict + ', ' + accounts.get(nodes.get(hop.from).account).label + ' \u2192 ' + accounts.get(nodes.get(hop.to).account).label))
  button.append(names)
  button.tabIndex = -1
  button.addEventListener('click', () => choose(hop, button))
  item.append(button)
  items.set(hop.id, item)
  byId('hops').append(item)
  const arrow = byId(hop.id)
  arrow.addEventListener('click', () => choose(hop, arrow))
  arrow.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose(hop, arrow)
  })
}
const buttonOf = (hop) => items.get(hop.id).firstChild

// The list and the picture are one stop each for the tab key; arrow keys go from hop to hop.
const isOnPage = (hop) => !items.get(hop.id).hidden
function rove(container, elementOf) {
  const stops = () => listed.filter(isOnPage).map(elementOf)
  const stopAt = (stop) => {
    for (const hop of listed) elementOf(hop).setAttribute('tabindex', elementOf(hop) === stop ? 0 : -1)
  }
  container.addEventListener('focusin', ({ target }) => {
    const stop = target.closest('.hop')
    if (stop) stopAt(stop)
  })
  container.addEventListener('keydown', (event) => {
    const all = stops()
    const from = all.indexOf(event.target.closest('.hop'))
    const to = { ArrowDown: from + 1, ArrowRight: from + 1, ArrowUp: from - 1, ArrowLeft: from - 1, Home: 0, End: all.length - 1 }[event.key]
    if (from < 0 || to === undefined) return
    event.preventDefault()
    const next = all[Math.max(0, Math.min(to, all.length - 1))]
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return () => {
    const all = stops()
    if (!all.some((stop) => stop.getAttribute('tabindex') === '0')) stopAt(all[0])
  }
}
const stopsReady = [rove(byId('hops'), buttonOf), rove(byId('picture'), (hop) => byId(hop.id))]

function term(list, name, value, more) {
  const said = element('dd', value)
  if (more) said.append(more)
  list.append(element('dt', name), said)
}

function step(list, name, verdict) {
  const said = element('dd')
  said.append(element('span', signs[verdict] + ' ' + verdict, 'step ' + verdict))
  list.append(element('dt', name), said)
}

let opener
function unchoose() {
  if (!chosen) return
  for (const one of [byId(chosen.id), buttonOf(chosen)]) {
    one.classList.remove('chosen')
    one.removeAttribute('aria-current')
  }
  chosen = undefined
}

function close() {
  if (!chosen) return
  unchoose()
  document.body.classList.remove('open')
  byId('details').replaceChildren()
  history.replaceState(null, '', location.pathname + location.search)
  if (fitted) fit()
  opener?.focus()
}

function choose(hop, from_ = buttonOf(hop)) {
  unchoose()
  chosen = hop
  opener = from_
  for (const one of [byId(hop.id), buttonOf(hop)]) {
    one.classList.add('chosen')
    one.setAttribute('aria-current', 'true')
  }
  buttonOf(hop).focus({ preventScroll: true })
  items.get(hop.id).scrollIntoView({ block: 'nearest' })
  const [from, to] = [nodes.get(hop.from), nodes.get(hop.to)]
  const details = byId('details')
  const facts = element('dl')
  term(facts, 'from', from.arn ?? from.name, element('code', from.at))
  term(facts, 'to', to.arn ?? to.name, element('code', to.at))
  step(facts, 'task trust', hop.steps.taskTrust)
  step(facts, 'permission', hop.steps.permission)
  step(facts, 'trust', hop.steps.trust)
  if (hop.demandedBy.length > 0) term(facts, 'wanted by', hop.demandedBy.join(', '))
  if (hop.when.length > 0) term(facts, 'when', hop.when.join(' and '))
  const steps = element('ol', undefined, 'steps')
  for (const line of hop.lines) {
    const item = element('li', undefined, line.mark)
    item.style.setProperty('--indent', line.indent)
    const mark = element('span', marks[line.mark], 'mark')
    mark.setAttribute('role', 'img')
    mark.setAttribute('aria-label', words[line.mark])
    item.append(mark, ' ', element('span', line.text))
    if (line.at !== undefined) item.append(' ', element('code', line.at))
    steps.append(item)
  }
  const heading = element('h2', from.name + ' \u2192 ' + to.name + ': ' + hop.verdict, hop.verdict)
  heading.tabIndex = -1
  const closer = element('button', 'Close', 'close')
  closer.type = 'button'
  closer.addEventListener('click', close)
  details.replaceChildren(closer, heading, facts, element('h3', 'Steps and statements'), steps)
  details.scrollTop = 0
  document.body.classList.add('open')
  if (fitted) fit()
  byId(hop.id).scrollIntoView({ block: 'nearest', inline: 'center' })
  heading.focus({ preventScroll: innerWidth > 800 })
  history.replaceState(null, '', '#' + hop.id)
}

function filter() {
  const query = byId('search').value.trim().toLowerCase()
  const account = byId('account').value
  const verdicts = new Set([...document.querySelectorAll('[name=verdict]:checked')].map(({ value }) => value))
  const all = query === '' && account === '' && verdicts.size === 3
  const shown = new Set()
  let count = 0
  view.hops.forEach((hop, i) => {
    const ends = [hop.from, hop.to].map((id) => nodes.get(id).account)
    const on = verdicts.has(hop.verdict) && (account === '' || ends.includes(account)) &&
      (query === '' || search[i].includes(query) || (taskNames.get(hop.from) ?? '').includes(query))
    byId(hop.id).classList.toggle('off', !on)
    items.get(hop.id).hidden = !on
    if (!on) return
    count++
    shown.add(hop.from).add(hop.to)
  })
  for (const { from, to } of view.runs) if (shown.has(to)) shown.add(from)
  const isOn = (id) => all || shown.has(id)
  for (const { id } of view.nodes) byId(id).classList.toggle('off', !isOn(id))
  for (const run of document.querySelectorAll('.runs'))
    run.classList.toggle('off', !(isOn(run.dataset.from) && isOn(run.dataset.to)))
  const alive = new Set(view.nodes.filter(({ id }) => isOn(id)).map((node) => node.account))
  for (const group of document.querySelectorAll('g.account')) group.classList.toggle('off', !alive.has(group.dataset.account))
  byId('nothing').hidden = count > 0
  const first = all ? undefined : listed.find(isOnPage)
  if (first && innerWidth > 800) byId(first.id).scrollIntoView({ block: 'nearest', inline: 'nearest' })
  for (const ready of stopsReady) ready()
  byId('count').textContent = count + ' of ' + view.hops.length + (view.hops.length === 1 ? ' hop' : ' hops')
}

const picture = document.querySelector('svg.xl')
const size = { width: picture.width.baseVal.value, height: picture.height.baseVal.value }
let scale = 1
let fitted = true
function zoom(to) {
  scale = Math.min(3, Math.max(0.05, to))
  picture.setAttribute('width', size.width * scale)
  picture.setAttribute('height', size.height * scale)
}
function fit() {
  fitted = true
  zoom(Math.max(0.75, Math.min(1, (byId('picture').clientWidth - 4) / size.width)))
}
function zoomBy(factor) {
  fitted = false
  zoom(scale * factor)
}
byId('closer').addEventListener('click', () => zoomBy(1.25))
byId('farther').addEventListener('click', () => zoomBy(0.8))
addEventListener('resize', () => fitted && fit())
byId('fit').addEventListener('click', fit)
byId('filters').addEventListener('input', filter)
byId('filters').addEventListener('submit', (event) => event.preventDefault())
document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
  if (key === 'Escape') close()
  if (ctrlKey || metaKey || altKey || target.matches('input, select')) return
  if (key === '/') setTimeout(() => byId('search').focus())
  if (key === '+') zoomBy(1.25)
  if (key === '-') zoomBy(0.8)
  if (key === '0') fit()
})
const pane = byId('picture')
pane.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return
  event.preventDefault()
  zoomBy(event.deltaY < 0 ? 1.1 : 0.9)
}, { passive: false })
// What is dragged moves with the pointer.
pane.addEventListener('pointermove', ({ buttons, pointerType, movementX, movementY }) => {
  if (pointerType === 'mouse' && buttons === 1) pane.scrollBy(-movementX, -movementY)
})
filter()
fit()
const linked = view.hops.find(({ id }) => '#' + id === location.hash)
if (linked) choose(linked)
`;

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
@media print{body,body.open{display:block;height:auto}form,#zoom,.close{display:none}nav{border:0}nav li{break-inside:avoid}#picture{overflow:visible;break-before:page}#picture svg{max-width:100%;height:auto}#details{border:0;break-before:page}#legend{position:static}}`;
const VERDICTS = ["denied", "unknown", "allowed"];
const EMPTY = "No file here tells of a role that assumes another, or of a task definition with a task role.";
const LEGEND = '<ul id="legend" aria-label="Legend"><li><b class="denied">\u2715</b> denied</li><li><b class="unknown">?</b> unknown, dashed</li><li><b class="allowed">\u2713</b> allowed</li><li>round: task definition</li><li>square: role</li></ul>';
function data(view) {
  return JSON.stringify(view).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function sha256(text) {
  return `'sha256-${node_crypto.createHash("sha256").update(text).digest("base64")}'`;
}
function filters(view) {
  const options = view.accounts.map(({ id, label }) => `<option value="${id}">${xroleLint.markup(label)}</option>`).join("");
  const verdicts = VERDICTS.map((verdict) => `<label class="${verdict}"><input type="checkbox" name="verdict" value="${verdict}" checked> ${verdict} ${String(view.hops.filter((hop) => hop.verdict === verdict).length)}</label>`).join("");
  return `<form id="filters" role="search"><input type="search" id="search" placeholder="Search names, ARNs, accounts" aria-label="Search names, ARNs, accounts"><select id="account" aria-label="Account"><option value="">all accounts</option>${options}</select><fieldset aria-label="Verdicts">${verdicts}</fieldset><span id="count" role="status"></span></form>`;
}
async function html(view) {
  const picture = await svg.drawing(view, true);
  const nothing = view.hops.length === 0 ? "There are no hops." : "No hop is like that.";
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${sha256(PAGE_SCRIPT)}`;
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
<header><h1>Who can assume whom</h1>${filters(view)}<span id="zoom"><button type="button" id="farther" aria-label="Smaller">\u2212</button> <button type="button" id="fit">Fit</button> <button type="button" id="closer" aria-label="Larger">+</button></span></header>
<nav aria-label="Hops"><ol id="hops"></ol><p id="nothing" hidden>${nothing}</p></nav>
<main id="picture" aria-label="Graph">
${view.nodes.length === 0 ? `<p>${EMPTY}</p>` : ""}
${picture}
${view.nodes.length === 0 ? "" : LEGEND}
</main>
<section id="details" aria-label="The chosen hop"></section>
<script type="application/json" id="view">${data(view)}<\/script>
<script>${PAGE_SCRIPT}<\/script>
</body>
</html>
`;
}

module.exports = {
__proto__: null,
html: html,
};

})
