// de6bbd6e442ab883
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_crypto = require('node:crypto');
var svg = require('./svg.cjs');
require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');
require('node:buffer');
require('node:process');

const PAGE_SCRIPT = String.raw`
const view = JSON.parse(document.getElementById('view').textContent)
const byId = (id) => document.getElementById(id)
const nodes = new Map(view.nodes.map((node) => [node.id, node]))
const accounts = new Map(view.accounts.map((account) => [account.id, account]))
const marks = { yes: '\u2713', no: '\u2715', unknown: '?', info: '\u00b7' }
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

for (const hop of view.hops) {
  const item = element('li')
  const button = element('button', undefined, 'hop ' + hop.verdict)
  button.type = 'button'
  button.append(element('span', marks[{ allowed: 'yes', denied: 'no', unknown: 'unknown' }[hop.verdict]], 'mark'))
  const names = element('span', undefined, 'names')
  names.append(element('b', nodes.get(hop.from).name), ' \u2192 ', element('b', nodes.get(hop.to).name))
  names.append(element('small', accounts.get(nodes.get(hop.from).account).label + ' \u2192 ' + accounts.get(nodes.get(hop.to).account).label + ': ' + hop.verdict))
  button.append(names)
  button.addEventListener('click', () => choose(hop))
  item.append(button)
  items.set(hop.id, item)
  byId('hops').append(item)
  const arrow = byId(hop.id)
  arrow.addEventListener('click', () => choose(hop))
  arrow.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose(hop)
  })
}

function term(list, name, value) {
  list.append(element('dt', name), element('dd', value))
}

function choose(hop) {
  if (chosen) for (const one of [byId(chosen.id), items.get(chosen.id).firstChild]) one.classList.remove('chosen')
  chosen = hop
  for (const one of [byId(hop.id), items.get(hop.id).firstChild]) one.classList.add('chosen')
  items.get(hop.id).scrollIntoView({ block: 'nearest' })
  const [from, to] = [nodes.get(hop.from), nodes.get(hop.to)]
  const details = byId('details')
  const facts = element('dl')
  term(facts, 'from', (from.arn ?? from.name) + '  ' + from.at)
  term(facts, 'to', (to.arn ?? to.name) + '  ' + to.at)
  term(facts, 'task trust', hop.steps.taskTrust)
  term(facts, 'permission', hop.steps.permission)
  term(facts, 'trust', hop.steps.trust)
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
  details.replaceChildren(heading, facts, element('h3', 'Steps and statements'), steps)
  document.body.classList.add('open')
  if (fitted) fit()
  heading.focus({ preventScroll: true })
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
  zoom(Math.max(0.4, Math.min(1, (byId('picture').clientWidth - 4) / size.width)))
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
document.addEventListener('keydown', ({ key, target }) => {
  if (key === '/' && target.tagName !== 'INPUT') setTimeout(() => byId('search').focus())
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
input[type=search],select,header button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:3px 8px;max-width:260px}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
nav{overflow:auto;border-right:1px solid var(--line)}
nav ol{list-style:none;margin:0;padding:6px}
nav button{display:flex;gap:8px;width:100%;text-align:left;font:inherit;color:inherit;background:none;border:0;border-radius:6px;padding:5px 8px;cursor:pointer}
nav button:hover{background:var(--panel)}nav button.chosen{background:var(--panel);box-shadow:inset 3px 0 currentColor}
.names{color:var(--ink);overflow-wrap:anywhere;min-width:0}.names b{font-weight:600}.names small{display:block;color:var(--soft)}
.allowed{color:var(--allowed)}.denied{color:var(--denied)}.unknown{color:var(--unknown)}
.mark{font-weight:700}
#picture{overflow:auto;min-width:0}
#picture svg{display:block}
.xl .off{display:none}
.xl .hop{cursor:pointer}
.xl .hop:hover .way,.xl .hop:focus .way,.xl .chosen .way{stroke-width:4}
.xl .hop:focus{outline:none}.xl .hop:focus-visible .hit{stroke:var(--focus);stroke-opacity:.35}
#details{display:none;overflow:auto;border-left:1px solid var(--line);padding:12px 16px}
.open #details{display:block}
#details h2{font-size:15px;margin:0 0 8px;overflow-wrap:anywhere}#details h3{font-size:13px;margin:14px 0 4px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:2px 12px;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.steps{list-style:none;margin:0;padding:0}.steps li{padding:2px 0 2px calc(var(--indent)*14px);overflow-wrap:anywhere}
.steps .yes .mark{color:var(--allowed)}.steps .no .mark{color:var(--denied)}.steps .unknown{color:inherit}.steps .unknown .mark{color:var(--unknown)}
code{font:12px ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--soft)}
@media (max-width:800px){body,body.open{height:auto;grid-template:none/minmax(0,1fr)}nav{max-height:40vh;border-right:0}#details{border-left:0;border-top:1px solid var(--line)}}
@media print{nav,form,#zoom{display:none}}`;
const VERDICTS = ["denied", "unknown", "allowed"];
function data(view) {
  return JSON.stringify(view).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function sha256(text) {
  return `'sha256-${node_crypto.createHash("sha256").update(text).digest("base64")}'`;
}
function filters(view) {
  const options = view.accounts.map(({ id, label }) => `<option value="${id}">${svg.escaped(label)}</option>`).join("");
  const verdicts = VERDICTS.map(
    (verdict) => `<label class="${verdict}"><input type="checkbox" name="verdict" value="${verdict}" checked> ${verdict} ${String(view.hops.filter((hop) => hop.verdict === verdict).length)}</label>`
  ).join("");
  return `<form id="filters" role="search"><input type="search" id="search" placeholder="Search names, ARNs, accounts" aria-label="Search names, ARNs, accounts"><select id="account" aria-label="Account"><option value="">all accounts</option>${options}</select><fieldset aria-label="Verdicts">${verdicts}</fieldset><span id="count" role="status"></span></form>`;
}
async function html(view) {
  const picture = await svg.drawing(view, true);
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
<nav aria-label="Hops"><ol id="hops"></ol></nav>
<main id="picture" aria-label="Graph">
${picture}
</main>
<section id="details" aria-label="The chosen hop" aria-live="polite"></section>
<script type="application/json" id="view">${data(view)}<\/script>
<script>${PAGE_SCRIPT}<\/script>
</body>
</html>
`;
}

exports.html = html;

})
